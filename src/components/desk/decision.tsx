import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { DossierView } from '@/queries/dossier.view';
import { Button } from '../ui/button';
import { Panel } from '../ui/panel';
import type { Act, DossierActs } from './act';
import { ActButton } from './act-button';
import { Disclosure } from './disclosure';
import { WordsForm } from './words-form';

type Props = { dossier: DossierView; acts: DossierActs };

/** What the reader may decide now. An act that is not possible yet says why. */
export function Decision({ dossier, acts }: Props) {
  const t = useTranslations('desk.decision');
  const { status, whyNot, viewer, id } = dossier;
  const fields = { campaignId: id };
  if (viewer.mayVet && status === 'SUBMITTED') return <Vetting dossier={dossier} acts={acts} />;
  if (whyNot.suspend === null) {
    return (
      <Panel>
        <Explained act="suspend" action={acts.suspendAction} campaignId={id} kind="danger" />
      </Panel>
    );
  }
  if (whyNot.resume === null) {
    return (
      <Panel className="grid gap-3">
        <p>{t('resumeText')}</p>
        <ActButton
          action={acts.resumeAction}
          fields={fields}
          label={t('resume')}
          pendingLabel={t('pending')}
          wide
        />
      </Panel>
    );
  }
  return null;
}

function Vetting({ dossier, acts }: Props) {
  const t = useTranslations('desk.decision');
  const refusals = useTranslations('refusals');
  const { whyNot, id } = dossier;
  const fields = { campaignId: id };
  return (
    <Panel>
      <section aria-labelledby="decision" className="grid gap-4">
        <h2 id="decision" className="text-h3">
          {t('title')}
        </h2>
        {whyNot.approve === null ? (
          <ActButton
            action={acts.approveAction}
            fields={fields}
            label={t('approve')}
            pendingLabel={t('pending')}
            wide
          />
        ) : (
          <div className="grid gap-1.5">
            <Button disabled wide aria-describedby="why-not-approve">
              {t('approve')}
            </Button>
            <p id="why-not-approve" className="text-small text-stone-600">
              {t.has(`whyNot.${whyNot.approve}` as 'whyNot.STRIPE_NOT_READY')
                ? t(`whyNot.${whyNot.approve}` as 'whyNot.STRIPE_NOT_READY')
                : refusals(whyNot.approve)}
            </p>
          </div>
        )}
        {whyNot.requestChanges === null ? (
          <ActButton
            action={acts.requestChangesAction}
            fields={fields}
            label={t('requestChanges')}
            pendingLabel={t('pending')}
            kind="secondary"
            wide
          />
        ) : (
          <p className="text-small text-stone-600">{t('changesHow')}</p>
        )}
        <Explained act="reject" action={acts.rejectAction} campaignId={id} />
      </section>
    </Panel>
  );
}

type ExplainedProps = {
  act: 'suspend' | 'reject';
  action: Act;
  campaignId: string;
  kind?: ComponentProps<typeof Disclosure>['kind'];
};

/** An act against the business: never without a reason, which it reads. */
function Explained({ act, action, campaignId, kind }: ExplainedProps) {
  const t = useTranslations('desk.decision');
  return (
    <Disclosure label={t(act)} kind={kind}>
      <WordsForm
        action={action}
        fields={{ campaignId }}
        name="reason"
        id={`${act}-reason`}
        label={t(`${act}Reason`)}
        hint={t(`${act}Hint`)}
        submit={t(`${act}Now`)}
        pendingLabel={t('pending')}
        kind="danger"
      />
    </Disclosure>
  );
}
