import { useTranslations } from 'next-intl';
import type { PledgeRefundsView } from '@/queries/refund-list.view';
import type { Act } from '../desk/act';
import { Amount } from '../ui/amount';
import { ClientMessages } from '../ui/client-messages';
import { DescriptionList } from '../ui/description-list';
import { SectionHeading } from '../ui/heading';
import type { Href } from '../ui/link';
import { Panel } from '../ui/panel';
import { RefundForm } from './refund-form';
import { RefundTable } from './refund-table';
import { StuckRefund } from './stuck-refund';

type Props = {
  pledge: PledgeRefundsView;
  /** Why nothing can be refunded, as a sentence; null: it can. */
  whyNot: string | null;
  here: Href;
  acts: Record<'refund' | 'retry' | 'payByHand', Act>;
};

/** The money of one pledge: what was charged, what was promised back, and the form for more. */
export function PledgeRefunds({ pledge, whyNot, here, acts }: Props) {
  const t = useTranslations('money.refunds');
  const { campaignId, initials, chargedCents, askedCents, leftCents, refunds, mayMend } = pledge;
  const stuck = mayMend ? refunds.filter(({ state }) => state === 'stuck') : [];
  return (
    <ClientMessages namespaces={['money']}>
      <div className="grid gap-10">
        <Panel className="max-w-[38rem]">
          <SectionHeading title={t('figures')} />
          <DescriptionList
            items={[
              { term: t('backer'), value: initials },
              { term: t('charged'), value: <Amount cents={chargedCents ?? 0} /> },
              { term: t('asked'), value: <Amount cents={askedCents} /> },
              { term: t('left'), value: <Amount cents={leftCents} /> },
            ]}
          />
        </Panel>
        {stuck.map((refund) => (
          <StuckRefund
            key={refund.id}
            campaignId={campaignId}
            refund={refund}
            retry={acts.retry}
            payByHand={acts.payByHand}
          />
        ))}
        <section>
          <SectionHeading title={t('title')} lead={t('lead')} />
          <RefundTable refunds={refunds} hrefOf={() => here} />
        </section>
        <section>
          <SectionHeading title={t('formTitle')} />
          {whyNot ? (
            <p className="prose-measure text-stone-600">{whyNot}</p>
          ) : (
            <RefundForm pledge={pledge} action={acts.refund} />
          )}
        </section>
      </div>
    </ClientMessages>
  );
}
