import { useTranslations } from 'next-intl';
import type { AtelierCampaignView } from '@/queries/campaign-file.view';
import { DateTime } from '../ui/date-time';
import { Link } from '../ui/link';
import { CampaignProgress, hasProgress } from './campaign-progress';
import { CampaignStatusBadge } from './campaign-status-badge';

/** All campaigns of my businesses, last changed first. */
export function AtelierCampaigns({ campaigns }: { campaigns: AtelierCampaignView[] }) {
  return (
    <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
      {campaigns.map((campaign) => (
        <AtelierCampaign key={campaign.id} campaign={campaign} />
      ))}
    </ul>
  );
}

function AtelierCampaign({ campaign }: { campaign: AtelierCampaignView }) {
  const t = useTranslations('builder');
  const { id, title, status, goalCents, pledgedCents, backers } = campaign;
  return (
    <li className="cut relative grid content-between gap-4 border border-stone-300 bg-lime p-5 hover:bg-stone-100">
      <div className="grid gap-2">
        <span>
          <CampaignStatusBadge status={status} />
        </span>
        <h3 className="text-h3 [overflow-wrap:anywhere]">
          <Link
            href={{ pathname: '/atelier/campaigns/[id]', params: { id } }}
            look="bare"
            className="after:absolute after:inset-0"
          >
            {title || t('untitled')}
          </Link>
        </h3>
        <p className="text-small text-stone-600">{campaign.businessName}</p>
      </div>
      {goalCents !== null && hasProgress(status) ? (
        <CampaignProgress campaign={{ id, goalCents, pledgedCents, backers }} size="card" />
      ) : (
        <p className="text-small text-stone-600">
          {status === 'SCHEDULED' && campaign.launchAt
            ? t.rich('atelier.launches', {
                date: () => <DateTime iso={campaign.launchAt ?? ''} look="day-and-time" />,
              })
            : t.rich('atelier.changed', {
                date: () => <DateTime iso={campaign.updatedAt} look="short-day" />,
              })}
        </p>
      )}
    </li>
  );
}
