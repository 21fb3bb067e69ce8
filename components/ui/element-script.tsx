/**
 * The module that brings a custom element of ours to life. However often it stands on a page, it is asked for once, and
 * after the style sheet and the font: nothing that is read waits for it.
 * @param props.name of a file under `public/elements`, without its ending
 */
export function ElementScript({ name }: { name: 'clinic-counts' | 'near-me' | 'search-suggestions' }) {
  return <script type="module" async fetchPriority="low" src={`/elements/${name}.js`} />;
}
