import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DisputeView } from '@/queries/disputes.view';
import { Amount } from '../ui/amount';
import { ButtonLink } from '../ui/button';
import { DateTime } from '../ui/date-time';
import { DescriptionList } from '../ui/description-list';
import { Panel } from '../ui/panel';

type Item = { term: ReactNode; value: ReactNode };

/** What is at stake, and what has moved because of it; a figure that is zero is left out. */
export function DisputeFacts({ dispute }: { dispute: DisputeView }) {
  const t = useTranslations('disputes.facts');
  const reasons = useTranslations('disputes.reasons');
  const amount = (term: string, cents: number): Item[] =>
    cents === 0 ? [] : [{ term, value: <Amount cents={cents} /> }];
  const day = (term: string, iso: string | null): Item[] =>
    iso ? [{ term, value: <DateTime iso={iso} look="short-day" /> }] : [];
  return (
    <Panel>
      <section aria-labelledby="facts" className="grid gap-4">
        <h2 id="facts" className="text-h3">
          {t('title')}
        </h2>
        <DescriptionList
          items={[
            { term: t('reason'), value: reasons(dispute.reason) },
            ...day(t('opened'), dispute.openedAt),
            ...day(t('closed'), dispute.closedAt),
            ...amount(t('amount'), dispute.amountCents),
            ...amount(t('taken'), dispute.takenCents),
            ...amount(t('fee'), dispute.feeCents),
            ...amount(t('withheld'), dispute.withheldCents),
            ...amount(t('reversed'), dispute.reversedCents),
            ...amount(t('debt'), dispute.debtCents),
            { term: t('adviser'), value: dispute.adviserName ?? t('noAdviser') },
          ]}
        />
        <p className="flex flex-wrap gap-3">
          <ButtonLink
            href={{ pathname: '/desk/campaigns/[id]/money', params: { id: dispute.campaignId } }}
            kind="secondary"
            size="small"
          >
            {t('statement')}
          </ButtonLink>
          <ButtonLink
            href={{ pathname: '/desk/campaigns/[id]', params: { id: dispute.campaignId } }}
            kind="secondary"
            size="small"
          >
            {t('file')}
          </ButtonLink>
        </p>
      </section>
    </Panel>
  );
}
