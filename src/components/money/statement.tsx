import { useTranslations } from 'next-intl';
import type { CampaignMoneyView } from '@/queries/campaign-money.view';
import type { RefundRow } from '@/queries/refund-list.view';
import { Amount } from '../ui/amount';
import { SectionHeading } from '../ui/heading';
import type { Href } from '../ui/link';
import { Notice } from '../ui/notice';
import { MoneyFigures } from './money-figures';
import { PayoutTable } from './payout-table';
import { PledgeTable } from './pledge-table';
import { RefundTable } from './refund-table';
import { stageOf } from './statement-stage';

type Props = {
  money: CampaignMoneyView;
  /** Address of this page without its query, for the pages of the table. */
  pageHref: (page: number) => string;
  /** Where one pledge's money stands, for whoever may look closer. */
  pledgeHref?: (reference: string) => Href;
  refunds?: readonly RefundRow[];
};

/** What was pledged, collected and paid out for one campaign, to the cent; prints on paper as it stands. */
export function Statement({ money, pageHref, pledgeHref, refunds = [] }: Props) {
  const t = useTranslations('money');
  const stage = stageOf(money);
  return (
    <div className="grid gap-12">
      <div className="grid gap-4">
        <Notice
          tone={stage === 'paid' || stage === 'settled' ? 'success' : 'info'}
          title={t(`stage.${stage}.title`)}
        >
          {t.rich(`stage.${stage}.text`, {
            amount: () => <Amount cents={money.money.paidOutCents} />,
          })}
        </Notice>
        {money.disputes.open > 0 ? (
          <Notice tone="warning" title={t('disputes.title')}>
            {t('disputes.text', { count: money.disputes.open })}
          </Notice>
        ) : null}
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
      {stage === 'before' ? null : <MoneyFigures money={money} stage={stage} />}
      {money.payouts.length > 0 ? (
        <section>
          <SectionHeading title={t('payouts.title')} lead={t('payouts.lead')} />
          <PayoutTable payouts={money.payouts} />
        </section>
      ) : null}
      {pledgeHref && refunds.length > 0 ? (
        <section>
          <SectionHeading title={t('refunds.title')} lead={t('refunds.lead')} />
          <RefundTable refunds={refunds} hrefOf={pledgeHref} />
        </section>
      ) : null}
      {stage === 'before' ? null : (
        <section>
          <SectionHeading title={t('pledges.title')} lead={t('pledges.lead')} />
          <PledgeTable
            pledges={money.pledges}
            isSettled={stage === 'settled' || stage === 'paid'}
            pageHref={pageHref}
            pledgeHref={pledgeHref}
          />
        </section>
      )}
    </div>
  );
}
