import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DossierView } from '@/queries/dossier.view';
import { Amount } from '../ui/amount';
import { DateTime } from '../ui/date-time';
import { StatusBadge } from './status-badge';

/** The file in one line: goal, length, where, when, in whose hands. */
export function DossierFacts({ dossier }: { dossier: DossierView }) {
  const t = useTranslations('desk.dossier');
  const { goalCents, durationDays, preview, submittedAt, adviser } = dossier;
  const facts: { term: string; value: ReactNode }[] = [
    { term: t('status'), value: <StatusBadge status={dossier.status} /> },
    { term: t('goal'), value: goalCents === null ? '–' : <Amount cents={goalCents} /> },
    { term: t('duration'), value: durationDays === null ? '–' : t('days', { count: durationDays }) },
    { term: t('commune'), value: preview.communeName },
    { term: t('submitted'), value: submittedAt ? <DateTime iso={submittedAt} look="short-day" /> : '–' },
    { term: t('adviser'), value: adviser?.name ?? t('nobody') },
  ];
  return (
    <dl className="flex flex-wrap gap-x-9 gap-y-4 border-y-2 border-stone-300 py-4">
      {facts.map(({ term, value }) => (
        <div key={term} className="grid content-start gap-0.5">
          <dt className="text-small text-stone-600">{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
