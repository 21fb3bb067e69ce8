import { StaticPageView, staticPageMetadata } from '#app/static-page-view.tsx';
import { RankingExample } from '#components/directory/ranking-example.tsx';
import { RankingRules } from '#components/directory/ranking-rules.tsx';
import { connect } from '#lib/db/connection.ts';
import { ranking } from '#lib/directory/ranking.ts';
import { workedExample } from '#lib/directory/worked-example.ts';
import { now, today } from '#lib/hours/clock.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => staticPageMetadata('saadan-rangerer-vi');

export default async function Page() {
  const example = await workedExample(await connect(), today(), now());
  return (
    <StaticPageView
      slug="saadan-rangerer-vi"
      inserted={
        <>
          <RankingRules ranking={ranking} />
          {example && <RankingExample example={example} />}
        </>
      }
    />
  );
}
