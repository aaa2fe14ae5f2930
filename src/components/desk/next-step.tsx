import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DossierView } from '@/queries/dossier.view';
import { ButtonLink } from '../ui/button';
import { DateTime } from '../ui/date-time';
import type { DossierActs } from './act';
import { ActButton } from './act-button';
import { LaunchPlan } from './launch-plan';

type Props = { dossier: DossierView; acts: DossierActs };

/** The one thing to do now, or whom the file waits for. */
export function NextStep({ dossier, acts }: Props) {
  const t = useTranslations('desk.next');
  return (
    <section aria-labelledby="next" className="cut grid gap-4 border-2 border-malbec-text bg-lime p-5">
      <h2 id="next" className="text-h3">
        {t('title')}
      </h2>
      <Step dossier={dossier} acts={acts} />
    </section>
  );
}

function Step({ dossier, acts }: Props): ReactNode {
  const t = useTranslations('desk.next');
  const { status, viewer, adviser, checks, remarks, launchAt, deadlineAt, slug } = dossier;
  const open =
    status === 'SUBMITTED' ||
    status === 'CHANGES_REQUESTED' ||
    status === 'APPROVED' ||
    status === 'SCHEDULED';
  if (open && !viewer.inCharge && !viewer.mayVet) return <Take dossier={dossier} acts={acts} />;
  const missing = checks.filter((check) => check.mandatory && !check.counts).length;
  const answers = remarks.filter((remark) => remark.answer !== null && remark.settledAt === null).length;
  const asked = remarks.filter((remark) => remark.answer === null && remark.settledAt === null).length;
  switch (status) {
    case 'SUBMITTED':
      return (
        <>
          {adviser ? null : <Take dossier={dossier} acts={acts} />}
          <ul className="grid list-disc gap-1.5 pl-5 marker:text-saffron">
            <li>{t('checks', { count: missing })}</li>
            {answers > 0 ? <li>{t('answers', { count: answers })}</li> : null}
            {asked > 0 ? <li>{t('asked', { count: asked })}</li> : <li>{t('decide')}</li>}
          </ul>
        </>
      );
    case 'CHANGES_REQUESTED':
      return <p>{t('withBusiness', { count: asked })}</p>;
    case 'APPROVED':
    case 'SCHEDULED':
      return <LaunchPlan dossier={dossier} acts={acts} launchAt={launchAt} />;
    case 'LIVE':
    case 'SUSPENDED':
    case 'COLLECTING':
    case 'FUNDED':
    case 'FAILED':
      return (
        <>
          <p>
            {t(status)}{' '}
            {deadlineAt && (status === 'LIVE' || status === 'SUSPENDED')
              ? t.rich('until', { when: () => <DateTime iso={deadlineAt} look="day-and-time" /> })
              : null}
          </p>
          <p className="flex flex-wrap gap-3">
            <ButtonLink
              href={{ pathname: '/projects/[slug]', params: { slug } }}
              kind="secondary"
              size="small"
            >
              {t('publicPage')}
            </ButtonLink>
            <Statement id={dossier.id} />
          </p>
        </>
      );
    default:
      return (
        <>
          <p>{t('over')}</p>
          {dossier.preview.liveAt ? (
            <p>
              <Statement id={dossier.id} />
            </p>
          ) : null}
        </>
      );
  }
}

function Statement({ id }: { id: string }) {
  const t = useTranslations('desk.next');
  return (
    <ButtonLink
      href={{ pathname: '/desk/campaigns/[id]/money', params: { id } }}
      kind="secondary"
      size="small"
    >
      {t('money')}
    </ButtonLink>
  );
}

function Take({ dossier, acts }: Props) {
  const t = useTranslations('desk.next');
  const refusals = useTranslations('refusals');
  const { adviser, viewer, whyNot } = dossier;
  const fields = { campaignId: dossier.id, adviserId: viewer.id, seenAdviserId: adviser?.id ?? '' };
  return (
    <>
      <p>{adviser ? t('others', { name: adviser.name }) : t('free')}</p>
      {whyNot.take ? (
        <p className="font-semibold text-brick-text">{refusals(whyNot.take)}</p>
      ) : (
        <ActButton
          action={acts.assignAction}
          fields={fields}
          label={adviser ? t('takeOver') : t('take')}
          pendingLabel={t('taking')}
          kind={adviser ? 'secondary' : 'primary'}
          wide
        />
      )}
    </>
  );
}
