import { useTranslations } from 'next-intl';
import type { CampaignMoneyView } from '@/queries/campaign-money.view';
import { Amount } from '../ui/amount';
import { DescriptionList } from '../ui/description-list';
import { SectionHeading } from '../ui/heading';
import { Panel } from '../ui/panel';

/** Two columns: what was promised, and what became of the money. */
export function MoneyFigures({ money: { pledged, money, ...campaign } }: { money: CampaignMoneyView }) {
  const t = useTranslations('money.figures');
  const percent = (basisPoints: number) => basisPoints / 10_000;
  // Taken from zero: the opposite of 0 would be written "-0 €".
  const minus = (cents: number) => <Amount cents={0 - cents} />;
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Panel>
        <SectionHeading title={t('pledgedTitle')} />
        <DescriptionList
          items={[
            { term: t('goal'), value: <Amount cents={campaign.goalCents} /> },
            {
              term: t('pledged', { backers: pledged.backers }),
              value: <Amount cents={pledged.pledgedCents} />,
            },
            { term: t('coming'), value: <Amount cents={pledged.comingCents} /> },
            {
              term: t('dropped', { count: pledged.droppedCount }),
              value: <Amount cents={pledged.droppedCents} />,
            },
          ]}
        />
      </Panel>
      <Panel>
        <SectionHeading title={t('moneyTitle')} />
        <DescriptionList
          items={[
            { term: t('collected'), value: <Amount cents={money.collectedCents} /> },
            { term: t('fee', { rate: percent(campaign.feeBasisPoints) }), value: minus(money.feeCents) },
            { term: t('vat', { rate: percent(campaign.vatBasisPoints) }), value: minus(money.vatCents) },
            { term: t('costs'), value: minus(money.costCents) },
            { term: t('net'), value: <Amount cents={money.netCents} className="text-h4" /> },
            { term: t('transferred'), value: <Amount cents={money.transferredCents} /> },
            { term: t('onTheWay'), value: <Amount cents={money.onTheWayCents} /> },
            { term: t('paidOut'), value: <Amount cents={money.paidOutCents} /> },
          ]}
        />
      </Panel>
    </div>
  );
}
