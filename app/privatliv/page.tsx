import { StaticPageView, staticPageMetadata } from '#app/static-page-view.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => staticPageMetadata('privatliv');

export default function Page() {
  return <StaticPageView slug="privatliv" />;
}
