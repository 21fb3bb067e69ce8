import { StaticPageView, staticPageMetadata } from '#app/static-page-view.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => staticPageMetadata('om');

export default function Page() {
  return <StaticPageView slug="om" />;
}
