import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CampaignMoneyView } from '@/queries/campaign-money.view';
import { Amount } from '../ui/amount';
import { DescriptionList } from '../ui/description-list';
import { SectionHeading } from '../ui/heading';
import { Panel } from '../ui/panel';
import { MoneyToCome } from './money-to-come';
import type { StatementStage } from './statement-stage';

type Props = { money: CampaignMoneyView; stage: StatementStage };
type Figure = { term: ReactNode; cents: number; className?: string };

const figures = (list: readonly Figure[]) =>
  list.map(({ term, cents, className }) => ({ term, value: <Amount cents={cents} className={className} /> }));

/** Two columns: what was promised, and what became of the money. A figure that cannot exist yet is not shown as a zero. */
export function MoneyFigures({ money, stage }: Props) {
  const t = useTranslations('money.figures');
  const isCharged = stage !== 'coming' && stage !== 'ended';
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Panel>
        <SectionHeading title={t('pledgedTitle')} />
        <Promises money={money} isCharged={isCharged} />
      </Panel>
      {stage === 'ended' ? null : (
        <Panel>
          <SectionHeading title={t('moneyTitle')} />
          {isCharged ? <Collected money={money} /> : null}
          {stage === 'coming' || stage === 'collecting' ? <MoneyToCome money={money} stage={stage} /> : null}
          {stage === 'settled' || stage === 'paid' ? <Settled money={money} /> : null}
        </Panel>
      )}
    </div>
  );
}

function Promises({
  money: { goalCents, pledged },
  isCharged,
}: Pick<Props, 'money'> & { isCharged: boolean }) {
  const t = useTranslations('money.figures');
  const dropped = { term: t('dropped', { count: pledged.droppedCount }), cents: pledged.droppedCents };
  return (
    <DescriptionList
      items={figures([
        { term: t('goal'), cents: goalCents },
        { term: t('pledged', { backers: pledged.backers }), cents: pledged.pledgedCents },
        ...(pledged.comingCents > 0 ? [{ term: t('coming'), cents: pledged.comingCents }] : []),
        ...(isCharged ? [dropped] : []),
      ])}
    />
  );
}

function Collected({ money: { money } }: Pick<Props, 'money'>) {
  const t = useTranslations('money.figures');
  return <DescriptionList items={figures([{ term: t('collected'), cents: money.collectedCents }])} />;
}

function Settled({ money: { money, disputes, feeBasisPoints, vatBasisPoints } }: Pick<Props, 'money'>) {
  const t = useTranslations('money.figures');
  const percent = (basisPoints: number) => basisPoints / 10_000;
  const some = (term: string, cents: number): Figure[] => (cents === 0 ? [] : [{ term, cents }]);
  // Taken from zero: the opposite of 0 would be written "-0 €".
  return (
    <div className="border-t border-stone-300">
      <DescriptionList
        items={figures([
          { term: t('fee', { rate: percent(feeBasisPoints) }), cents: 0 - money.feeCents },
          { term: t('vat', { rate: percent(vatBasisPoints) }), cents: 0 - money.vatCents },
          { term: t('costs'), cents: 0 - money.costCents },
          ...some(t('disputed'), 0 - money.disputedCents),
          { term: t('net'), cents: money.netCents, className: 'text-h4' },
          { term: t('transferred'), cents: money.transferredCents },
          ...some(t('withheld'), disputes.withheldCents),
          ...(money.onTheWayCents > 0 ? [{ term: t('onTheWay'), cents: money.onTheWayCents }] : []),
          { term: t('paidOut'), cents: money.paidOutCents },
          ...some(t('debt'), money.debtCents),
        ])}
      />
    </div>
  );
}
