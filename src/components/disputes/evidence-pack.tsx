import { useTranslations } from 'next-intl';
import type { DisputeView } from '@/queries/disputes.view';
import { DateTime } from '../ui/date-time';
import { SectionHeading } from '../ui/heading';
import { PackLink } from './pack-link';

/** The pack to read: as it would go to the bank now, and each one that went. */
export function EvidencePack({ dispute }: { dispute: DisputeView }) {
  const t = useTranslations('disputes.pack');
  const { id, submissions, submittedAt } = dispute;
  return (
    <section>
      <SectionHeading title={t('title')} lead={t('text')} />
      <div className="grid gap-5">
        {submittedAt === null ? (
          <p>
            <PackLink id={id} label={t('read')} />
          </p>
        ) : null}
        {submissions.map(({ number, at, by, status }) => (
          <div key={number} className="grid justify-items-start gap-2 border-l-4 border-stone-300 pl-4">
            <p>
              {t.rich('sent', { name: by, at: () => <DateTime iso={at} look="day-and-time" /> })}{' '}
              {t(`status.${status}`)}
            </p>
            <PackLink id={id} label={t('sentRead')} submission={number} />
          </div>
        ))}
      </div>
    </section>
  );
}
