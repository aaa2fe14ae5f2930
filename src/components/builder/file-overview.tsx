import { useTranslations } from 'next-intl';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { ButtonLink } from '../ui/button';
import type { FormState } from '../ui/form-state';
import { SectionHeading } from '../ui/heading';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { AnswerForm } from './answer-form';
import { MissingList } from './missing-list';
import { NextStep } from './next-step';
import { PressForm } from './press-form';
import { RemarkCard } from './remark-card';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  file: CampaignFileView;
  /** Refusal code → sentence. */
  sentences: Record<string, string>;
  actions: { submit: Action; answer: Action; withdraw: Action };
};

/** The file at a glance: where it stands, what the adviser asks, what is missing, and the one thing to press. */
export function FileOverview({ file, sentences, actions }: Props) {
  const t = useTranslations('builder');
  const hidden = { campaignId: file.id };
  const open = file.remarks.filter((remark) => !remark.isSettled);
  const isWritten = file.status === 'DRAFT' || file.status === 'CHANGES_REQUESTED';
  return (
    <>
      <NextStep file={file}>
        {file.whyNotSubmit === null ? (
          <PressForm action={actions.submit} hidden={hidden} size="large" pendingLabel={t('submitting')}>
            {file.status === 'DRAFT' ? t('submit') : t('resubmit')}
          </PressForm>
        ) : null}
        {file.isPublic ? (
          <div className="flex flex-wrap gap-3">
            <ButtonLink
              href={{ pathname: '/atelier/campaigns/[id]/money', params: { id: file.id } }}
              kind="secondary"
            >
              {t('seeStatement')}
            </ButtonLink>
            <ButtonLink href={{ pathname: '/projects/[slug]', params: { slug: file.slug } }} kind="secondary">
              {t('seePublicPage')}
            </ButtonLink>
          </div>
        ) : null}
      </NextStep>
      {file.business.onboarding === 'READY' ? null : (
        <Notice tone="warning" title={t('need.paymentsTitle', { name: file.business.name })}>
          {t('need.payments')}{' '}
          <Link href={{ pathname: '/atelier/businesses/[id]', params: { id: file.business.id } }}>
            {t('openBusiness')}
          </Link>
        </Notice>
      )}
      {open.length > 0 ? (
        <section aria-labelledby="remarks" className="grid gap-4">
          <SectionHeading id="remarks" title={t('remark.title')} lead={t('remark.lead')} />
          {open.map((remark) => (
            <RemarkCard key={remark.id} remark={remark} campaignId={file.id}>
              {file.status === 'CHANGES_REQUESTED' ? (
                <AnswerForm
                  action={actions.answer}
                  campaignId={file.id}
                  remarkId={remark.id}
                  answer={remark.answer ?? ''}
                />
              ) : null}
            </RemarkCard>
          ))}
        </section>
      ) : null}
      {isWritten ? (
        <section aria-labelledby="missing">
          <SectionHeading
            id="missing"
            title={file.missing.length > 0 ? t('missingTitle') : t('allComplete')}
          />
          <MissingList file={file} sentences={sentences} />
        </section>
      ) : null}
      {file.mayWithdraw ? (
        <details className="border-t border-stone-300 pt-5">
          <summary className="py-1 text-stone-600">{t('withdrawTitle')}</summary>
          <div className="grid gap-4 pt-4">
            <p className="prose-measure">{t('withdrawText')}</p>
            <PressForm
              action={actions.withdraw}
              hidden={hidden}
              kind="danger"
              size="small"
              pendingLabel={t('withdrawing')}
            >
              {t('withdraw')}
            </PressForm>
          </div>
        </details>
      ) : null}
    </>
  );
}
