import { useTranslations } from 'next-intl';
import type { CampaignPageView } from '@/queries/campaign.view';
import { ProjectPage } from '../campaigns/project-page';
import { SiteFrame } from '../layout/site-frame';
import { Link } from '../ui/link';

/** The page in its own frame, exactly as the public will see it, under one line that says what it is. */
export function DossierPreview({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('desk.preview');
  return (
    <>
      <aside aria-label={t('title')} className="bg-river-soft text-river-text">
        <p className="wrap flex flex-wrap justify-between gap-x-6 py-2.5 font-semibold">
          {t('text')}
          <Link
            href={{ pathname: '/desk/campaigns/[id]', params: { id: campaign.id } }}
            look="bare"
            className="underline underline-offset-[0.22em]"
          >
            {t('back')}
          </Link>
        </p>
      </aside>
      <SiteFrame viewer={null}>
        <ProjectPage campaign={campaign} />
      </SiteFrame>
    </>
  );
}
