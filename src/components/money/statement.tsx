import { useTranslations } from 'next-intl';
import type { CampaignMoneyView } from '@/queries/campaign-money.view';
import { Amount } from '../ui/amount';
import { DateTime } from '../ui/date-time';
import { SectionHeading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { MoneyFigures } from './money-figures';
import { PayoutTable } from './payout-table';
import { PledgeTable } from './pledge-table';

type Props = {
  money: CampaignMoneyView;
  /** Address of this page without its query, for the pages of the table. */
  pageHref: (page: number) => string;
};

/** What was pledged, collected and paid out for one campaign, to the cent; prints on paper as it stands. */
export function Statement({ money, pageHref }: Props) {
  const t = useTranslations('money');
  const stage = stageOf(money);
  return (
    <div className="grid gap-12">
      <div className="grid gap-4">
        <Notice tone={stage === 'coming' ? 'info' : 'success'} title={t(`stage.${stage}.title`)}>
          {t.rich(`stage.${stage}.text`, {
            amount: () => <Amount cents={money.money.paidOutCents} />,
            deadline: () =>
              money.deadlineAt ? <DateTime iso={money.deadlineAt} look="day-and-time" /> : null,
          })}
        </Notice>
        {money.held ? (
          <Notice tone="warning" title={t('held.title')}>
            {t('held.text')}
          </Notice>
        ) : null}
        {money.payoutsHeld ? (
          <Notice tone="warning" title={t('payoutsHeld.title')}>
            {t('payoutsHeld.text')}
          </Notice>
        ) : null}
      </div>
      <MoneyFigures money={money} />
      {money.payouts.length > 0 ? (
        <section>
          <SectionHeading title={t('payouts.title')} lead={t('payouts.lead')} />
          <PayoutTable payouts={money.payouts} />
        </section>
      ) : null}
      <section>
        <SectionHeading title={t('pledges.title')} lead={t('pledges.lead')} />
        <PledgeTable pledges={money.pledges} pageHref={pageHref} />
      </section>
    </div>
  );
}

/** Which sentence the statement begins with. */
function stageOf({ status, money }: CampaignMoneyView) {
  if (status === 'FUNDED') {
    if (money.collectedCents === 0) return 'nothing';
    return money.paidOutCents > 0 && money.paidOutCents === money.transferredCents ? 'paid' : 'settled';
  }
  if (status === 'COLLECTING') return 'collecting';
  return status === 'FAILED' || status === 'CANCELLED' ? 'ended' : 'coming';
}
