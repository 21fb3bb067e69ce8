import { FinderPage, type FinderProps, finderMetadata } from '#app/find/fysioterapeut/finder-page.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = (props: FinderProps) => finderMetadata(props);

export default function Page(props: FinderProps) {
  return <FinderPage {...props} />;
}
