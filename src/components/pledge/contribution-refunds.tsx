import { useTranslations } from 'next-intl';
import type { ContributionRefund } from '@/queries/pledge.view';
import { Amount } from '../ui/amount';
import { Badge, type BadgeTone } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { Panel } from '../ui/panel';

const tones: Record<ContributionRefund['state'], BadgeTone> = {
  onTheWay: 'river',
  done: 'oak',
  byHand: 'oak',
  cancelled: 'neutral',
};

/** What was promised back of a contribution, and whether it has arrived. */
export function ContributionRefunds({ refunds }: { refunds: readonly ContributionRefund[] }) {
  const t = useTranslations('contribution.refunds');
  if (refunds.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-h3">{t('title')}</h2>
      <ul className="grid gap-4">
        {refunds.map((refund) => (
          <li key={refund.id} className="grid gap-1">
            <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <Amount cents={refund.amountCents} className="font-semibold" />
              <Badge tone={tones[refund.state]}>{t(`states.${refund.state}`)}</Badge>
            </p>
            <p className="text-small text-stone-600">
              <DateTime iso={refund.at} look="day-and-time" />
            </p>
            {refund.note ? <p className="prose-measure">{t('note', { note: refund.note })}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
