import { Notice } from '#components/ui/notice.tsx';

/**
 * Told to whoever comes from a search in which a place's name was corrected: their address ends in `#rettet`
 * (`lib/http/resolvers/find.ts`), which shows it without script and leaves the page the same for everybody else.
 */
export function CorrectedNotice() {
  return (
    <div id="rettet" className="mt-4 hidden max-w-3xl scroll-mt-48 target:block">
      <Notice kind="news" title="Vi har rettet stavningen af stedet.">
        <p>
          Er det et andet sted, du leder efter? <a href="#soeg-hvor">Søg igen</a>
        </p>
      </Notice>
    </div>
  );
}
