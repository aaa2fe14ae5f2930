import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { AtelierCampaignView } from '@/queries/campaign-file.view';
import { DateTime } from '../ui/date-time';
import { Link } from '../ui/link';
import { Wall } from '../wall/wall';
import { CampaignStatusBadge } from './campaign-status-badge';

const WITH_WALL: AtelierCampaignView['status'][] = ['LIVE', 'SUSPENDED', 'COLLECTING', 'FUNDED', 'FAILED'];

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
  const locale = useLocale();
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
      {goalCents !== null && WITH_WALL.includes(status) ? (
        <div className="grid gap-2">
          <Wall seed={id} pledgedCents={pledgedCents} goalCents={goalCents} size="card" />
          <p className="figures text-small">
            {t('atelier.pledged', {
              pledged: formatEuros(pledgedCents, locale),
              goal: formatEuros(goalCents, locale),
              backers,
            })}
          </p>
        </div>
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
