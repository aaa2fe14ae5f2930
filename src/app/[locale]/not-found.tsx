import { NotFoundPage } from '@/components/layout/not-found-page';
import { SiteFrame } from '@/components/layout/site-frame';

export default function NotFound() {
  return (
    <SiteFrame viewer={null}>
      <NotFoundPage />
    </SiteFrame>
  );
}
