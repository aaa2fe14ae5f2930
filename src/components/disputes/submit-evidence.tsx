import { useTranslations } from 'next-intl';
import type { DisputeView } from '@/queries/disputes.view';
import type { Act } from '../desk/act';
import { ActButton } from '../desk/act-button';
import { Disclosure } from '../desk/disclosure';
import { Button } from '../ui/button';
import { SectionHeading } from '../ui/heading';

/** The button that sends the answer to the bank, in two steps: it cannot be undone, and it may cost. What is missing is said instead. */
export function SubmitEvidence({ dispute, action }: { dispute: DisputeView; action: Act }) {
  const t = useTranslations('disputes.submit');
  const refusals = useTranslations('refusals');
  const { id, seen, whyNotSubmit } = dispute;
  return (
    <section>
      <SectionHeading title={t('title')} lead={t('text')} />
      {whyNotSubmit ? (
        <div className="grid justify-items-start gap-1.5">
          <Button disabled size="small" aria-describedby="why-not-submit">
            {t('open')}
          </Button>
          <p id="why-not-submit" className="text-small text-stone-600">
            {refusals(whyNotSubmit)}
          </p>
        </div>
      ) : (
        <Disclosure label={t('open')} kind="secondary">
          <div className="cut grid gap-4 border-2 border-brick-text p-5">
            <p className="prose-measure">{t('confirm')}</p>
            <ActButton
              action={action}
              fields={{ disputeId: id, seen }}
              label={t('now')}
              pendingLabel={t('pending')}
              kind="danger"
            />
          </div>
        </Disclosure>
      )}
    </section>
  );
}
