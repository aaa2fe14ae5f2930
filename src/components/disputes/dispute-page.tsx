import { useTranslations } from 'next-intl';
import { asksForEvidence } from '@/domain/dispute';
import type { DisputeView } from '@/queries/disputes.view';
import type { Act } from '../desk/act';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { PageHeading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { AnswerForm } from './answer-form';
import { DisputeFacts } from './dispute-facts';
import { DisputeState } from './dispute-state';
import { EvidencePack } from './evidence-pack';
import { NextStep } from './next-step';
import { SubmitEvidence } from './submit-evidence';

type Props = {
  dispute: DisputeView;
  /** What was just done, from the address. */
  done: 'saved' | 'submitted' | null;
  acts: { readonly saveAnswerAction: Act; readonly submitEvidenceAction: Act };
};

/** One dispute: what the bank wants and by when, what it holds, the pack to read, and the answer that a person submits. */
export function DisputePage({ dispute, done, acts }: Props) {
  const t = useTranslations('disputes');
  const { campaignTitle: title, businessName: business, pledgeReference: reference } = dispute;
  const mayWrite = dispute.mayAnswer && dispute.whyNotAnswer === null;
  const sending = asksForEvidence(dispute.status) && dispute.submittedAt !== null;
  return (
    <div className="grid gap-8">
      <PageHeading
        above={
          <>
            <Breadcrumbs crumbs={[{ label: t('title'), href: '/desk/disputes' }, { label: reference }]} />
            <p>
              <DisputeState status={dispute.status} sending={sending} />
            </p>
          </>
        }
        title={t.rich('one.title', {
          reference: () => <span className="whitespace-nowrap">{reference}</span>,
        })}
        lead={<span className="[overflow-wrap:anywhere]">{t('one.lead', { title, business })}</span>}
      />
      {done ? (
        <Notice tone="success" live>
          {done === 'saved' ? t('answer.saved') : t('submit.done')}
        </Notice>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid content-start gap-6 lg:col-start-2 lg:row-start-1">
          <NextStep dispute={dispute} />
          <DisputeFacts dispute={dispute} />
        </div>
        <div className="grid min-w-0 content-start gap-10 lg:col-start-1 lg:row-start-1">
          {mayWrite ? <Answer dispute={dispute} action={acts.saveAnswerAction} /> : null}
          <EvidencePack dispute={dispute} />
          {mayWrite ? <SubmitEvidence dispute={dispute} action={acts.submitEvidenceAction} /> : null}
        </div>
      </div>
    </div>
  );
}

/** The form lives in the browser, where messages are not: its words go with it. */
function Answer({ dispute, action }: { dispute: DisputeView; action: Act }) {
  const t = useTranslations('disputes.answer');
  const { id, seen, explanation, deliveryNote } = dispute;
  return (
    <AnswerForm
      dispute={{ id, seen, explanation, deliveryNote }}
      action={action}
      words={{
        title: t('title'),
        explanation: t('explanation'),
        explanationHint: t('explanationHint'),
        delivery: t('delivery'),
        deliveryHint: t('deliveryHint'),
        save: t('save'),
        saving: t('saving'),
      }}
    />
  );
}
