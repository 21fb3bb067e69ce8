import { StaticPageView, staticPageMetadata } from '#app/static-page-view.tsx';
import { RankingRules } from '#components/directory/ranking-rules.tsx';
import { ranking } from '#lib/directory/ranking.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => staticPageMetadata('saadan-rangerer-vi');

export default function Page() {
  return <StaticPageView slug="saadan-rangerer-vi" inserted={<RankingRules ranking={ranking} />} />;
}
