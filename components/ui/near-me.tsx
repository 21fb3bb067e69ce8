import { ElementScript } from '#components/ui/element-script.tsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'near-me': { children: ReactNode };
    }
  }
}

/**
 * Searches from where the reader is, when they press it (`public/elements/near-me.js`). Hidden where there is no script.
 * Stands inside the search form, whose other fields go with it. The script takes `hidden` away, maybe before React looks.
 */
export function NearMe() {
  return (
    <near-me>
      <button type="button" hidden suppressHydrationWarning className="button button-quiet">
        Brug min placering
      </button>
      <p role="status" />
      <ElementScript name="near-me" />
    </near-me>
  );
}
