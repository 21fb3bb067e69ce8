/** How the numbers are made, and what they leave out. @param props.untold what stands for a small number */
export function CountOrigin({ untold }: { untold: string }) {
  return (
    <section aria-labelledby="saadan" className="mt-10 max-w-prose">
      <h2 id="saadan" className="text-section">
        Sådan er tallene lavet
      </h2>
      <ul className="mt-2 ml-5 list-disc space-y-1">
        <li>
          Vi lægger én til, hver gang klinikken står på en liste, som nogen ser, hver gang siden bliver åbnet,
          og hver gang nogen trykker på telefon, mail, hjemmeside eller tidsbestilling.
        </li>
        <li>
          Vi gemmer klinikken, dagen, hvad der skete, og hvor mange gange. Intet om dem, der kigger. Den samme
          kan derfor tælle flere gange.
        </li>
        <li>
          Små tal kan fortælle, hvad et enkelt menneske har gjort. Derfor står der »{untold}« ved dem, også
          når det er 0, og derfor er summer »mindst«.
        </li>
        <li>
          I dag kommer med i morgen, og en måned kommer med, når den er slut. Dage, før klinikken kom på
          listen, står som »{untold}«.
        </li>
        <li>
          Robotter, der siger, hvem de er, er ikke med. Det er du heller ikke, når du er logget ind. Tryk fra
          en browser uden script kan vi ikke se.
        </li>
        <li>Tallene bruges ikke til at rangere. Vi sletter dem efter godt et år.</li>
      </ul>
    </section>
  );
}
