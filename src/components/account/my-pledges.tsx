import { useTranslations } from 'next-intl';
import type { MyPledgeView } from '@/queries/account.view';
import { Amount } from '../ui/amount';
import { Badge, type BadgeTone } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import { DateTime } from '../ui/date-time';
import { HiddenFields } from '../ui/hidden-fields';
import { Link } from '../ui/link';
import { SubmitButton } from '../ui/submit-button';

const tones: Record<MyPledgeView['status'], BadgeTone> = {
  OPEN: 'neutral',
  CONFIRMED: 'river',
  EXPIRED: 'neutral',
  CANCELLED: 'neutral',
  RELEASED: 'neutral',
  COLLECTING: 'saffron',
  COLLECTED: 'oak',
  DROPPED: 'brick',
};

type Open = (form: FormData) => Promise<void>;

/** Everything that this account has pledged, newest first, with what it means for the money. */
export function MyPledges({ pledges, open }: { pledges: MyPledgeView[]; open: Open }) {
  const t = useTranslations('account');
  if (pledges.length === 0) {
    return (
      <div className="cut grid justify-items-start gap-4 border-2 border-dashed border-stone-300 p-6 sm:p-8">
        <p className="prose-measure">{t('noPledges')}</p>
        <ButtonLink href="/projects">{t('seeProjects')}</ButtonLink>
      </div>
    );
  }
  return (
    <ul className="grid gap-4">
      {pledges.map((pledge) => (
        <MyPledge key={pledge.id} pledge={pledge} open={open} />
      ))}
    </ul>
  );
}

function MyPledge({ pledge, open }: { pledge: MyPledgeView; open: Open }) {
  const t = useTranslations('account');
  const { campaign } = pledge;
  return (
    <li className="cut grid gap-3 border border-stone-300 bg-lime p-5 sm:grid-cols-[1fr_auto] sm:gap-x-8 sm:p-6">
      <div className="grid gap-1.5">
        <p className="text-small text-stone-600">
          {campaign.communeName} · {pledge.reference}
        </p>
        <h3 className="text-h3">
          <Link
            href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }}
            look="bare"
            className="hover:underline"
          >
            {campaign.title}
          </Link>
        </h3>
        <p className="text-stone-600">{pledge.rewardTitles.join(' · ') || t('withoutReward')}</p>
      </div>
      <div className="grid content-start gap-2 sm:justify-items-end sm:text-right">
        <Amount cents={pledge.amountCents} className="font-serif text-h3 font-semibold" />
        <span>
          <Badge tone={pledge.needsRepair ? 'brick' : tones[pledge.status]}>
            {pledge.needsRepair ? t('repair') : t(`status.${pledge.status}`)}
          </Badge>
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-stone-300 pt-4 sm:col-span-2">
        <p className="text-small text-stone-600">
          <Meaning pledge={pledge} />
        </p>
        <form action={open}>
          <HiddenFields fields={{ pledgeId: pledge.id }} />
          <SubmitButton
            kind={pledge.needsRepair ? 'primary' : 'secondary'}
            size="small"
            pendingLabel={t('opening')}
          >
            {pledge.needsRepair ? t('settle') : t('open')}
          </SubmitButton>
        </form>
      </div>
    </li>
  );
}

/** What this state means for the card. */
function Meaning({ pledge: { status, needsRepair, campaign } }: { pledge: MyPledgeView }) {
  const t = useTranslations('account');
  const { deadlineAt } = campaign;
  if (needsRepair) return t('meaningRepair');
  if (status !== 'CONFIRMED' || !deadlineAt) return t(`meaning.${status}`);
  return t.rich('chargedOn', { date: () => <DateTime iso={deadlineAt} look="day" /> });
}
