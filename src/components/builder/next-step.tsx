import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { DateTime } from '../ui/date-time';
import { CampaignProgress, hasProgress } from './campaign-progress';

/** One sentence on where the campaign stands and one on what comes next, with what can be pressed. */
export function NextStep({ file, children }: { file: CampaignFileView; children?: ReactNode }) {
  const t = useTranslations('builder');
  const date = (iso: string | null) =>
    iso ? <DateTime iso={iso} look="day-and-time" className="whitespace-nowrap font-semibold" /> : null;
  return (
    <section
      aria-labelledby="next-step"
      className="cut grid gap-4 border border-stone-300 bg-lime p-6 sm:p-7"
    >
      <h2 id="next-step" className="text-h3">
        {t(`next.${file.status}.title`)}
      </h2>
      <p className="prose-measure">
        {t.rich(`next.${file.status}.text`, {
          launch: () => date(file.launchAt),
          deadline: () => date(file.deadlineAt),
        })}
      </p>
      {file.goalCents !== null && hasProgress(file.status) ? (
        <CampaignProgress campaign={{ ...file, goalCents: file.goalCents }} size="page" />
      ) : null}
      {file.status === 'REJECTED' && file.decisionReason ? (
        <blockquote className="prose-measure whitespace-pre-wrap border-l-4 border-brick pl-4">
          {file.decisionReason}
        </blockquote>
      ) : null}
      {children}
    </section>
  );
}
