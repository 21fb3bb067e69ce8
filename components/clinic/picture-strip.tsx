export interface ShownPicture {
  id: string;
  alt: string;
  width: number;
  height: number;
}

/** The clinic's photos, smallest file first that the browser can read. Nothing at all when there are none. */
export function PictureStrip({ pictures }: { pictures: readonly ShownPicture[] }) {
  if (pictures.length === 0) return null;
  return (
    <section className="no-print mt-8" aria-labelledby="billeder">
      <h2 id="billeder" className="text-section">
        Billeder
      </h2>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 wide:grid-cols-3">
        {pictures.map(({ id, alt, width, height }) => (
          <li key={id}>
            <picture>
              <source
                srcSet={`/media/${id}-320.avif 320w, /media/${id}-640.avif 640w`}
                sizes="(min-width: 64rem) 20rem, 90vw"
                type="image/avif"
              />
              <img
                src={`/media/${id}-640.webp`}
                alt={alt}
                width={width}
                height={height}
                loading="lazy"
                decoding="async"
                className="h-auto w-full rounded-card"
              />
            </picture>
          </li>
        ))}
      </ul>
    </section>
  );
}
