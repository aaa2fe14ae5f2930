import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { asksForEvidence } from '@/domain/dispute';
import type { DisputeView } from '@/queries/disputes.view';
import { DateTime } from '../ui/date-time';
import { Notice } from '../ui/notice';

/** The one thing to know now: until when an answer is due, that the bank reads, or how it ended. */
export function NextStep({ dispute }: { dispute: DisputeView }) {
  const t = useTranslations('disputes');
  const { result, status, submittedAt, dueAt, whyNotAnswer, mayAnswer } = dispute;
  if (result)
    return <Notice tone={result.startsWith('LOST') ? 'danger' : 'success'}>{t(`next.${result}`)}</Notice>;
  if (!asksForEvidence(status) || submittedAt) return <Notice>{t('next.waits')}</Notice>;
  if (whyNotAnswer) return <Notice tone="danger">{t('next.late')}</Notice>;
  const asks: ReactNode = dueAt
    ? t.rich('next.asks', {
        due: () => <DateTime iso={dueAt} look="day-and-time" className="font-semibold" />,
      })
    : t('next.asksNoDay');
  return (
    <Notice tone="warning">
      <p>{asks}</p>
      {mayAnswer ? null : <p className="mt-2">{t('submit.notYours')}</p>}
    </Notice>
  );
}
