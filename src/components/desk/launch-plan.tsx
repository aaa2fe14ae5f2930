import { useTranslations } from 'next-intl';
import type { DossierView } from '@/queries/dossier.view';
import { DateTime } from '../ui/date-time';
import type { DossierActs } from './act';
import { ActButton } from './act-button';
import { Disclosure } from './disclosure';
import { LaunchForm } from './launch-form';

type Props = { dossier: DossierView; acts: DossierActs; launchAt: string | null };

/** When an approved campaign goes live: chosen, moved or taken back. */
export function LaunchPlan({ dossier, acts, launchAt }: Props) {
  const t = useTranslations('desk.launch');
  const form = (
    <LaunchForm
      action={acts.scheduleAction}
      campaignId={dossier.id}
      words={{
        legend: t('legend'),
        now: t('now'),
        nowHint: t('nowHint'),
        later: t('later'),
        laterHint: t('laterHint'),
        day: t('day'),
        dayHint: t('dayHint'),
        time: t('time'),
        timeHint: t('timeHint'),
        submit: launchAt ? t('move') : t('plan'),
        pending: t('planning'),
      }}
    />
  );
  if (!launchAt) {
    return (
      <>
        <p>{t('approved')}</p>
        {dossier.business.transfersActive ? null : (
          <p className="font-semibold text-brick-text">{t('notReady')}</p>
        )}
        {form}
      </>
    );
  }
  return (
    <>
      <p>
        {t.rich('scheduled', {
          when: () => <DateTime iso={launchAt} look="day-and-time" className="font-semibold" />,
        })}
      </p>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <ActButton
          action={acts.unscheduleAction}
          fields={{ campaignId: dossier.id }}
          label={t('takeBack')}
          pendingLabel={t('takingBack')}
          kind="secondary"
          size="small"
        />
        <Disclosure label={t('other')}>{form}</Disclosure>
      </div>
    </>
  );
}
