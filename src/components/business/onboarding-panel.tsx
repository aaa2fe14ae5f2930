import { useTranslations } from 'next-intl';
import type { BusinessView } from '@/queries/business.view';
import { PressForm } from '../builder/press-form';
import { Badge, type BadgeTone } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import type { FormState } from '../ui/form-state';

const tones: Record<BusinessView['onboarding'], BadgeTone> = {
  NOT_STARTED: 'neutral',
  TO_FINISH: 'saffron',
  CHECKING: 'river',
  READY: 'oak',
};

type Props = {
  business: BusinessView;
  start: (state: FormState, form: FormData) => Promise<FormState>;
  refresh: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The payment file at Stripe: where it stands by Stripe's own word, and the one thing to press. */
export function OnboardingPanel({ business, start, refresh }: Props) {
  const t = useTranslations('business');
  const { onboarding } = business;
  const hidden = { businessId: business.id };
  return (
    <section
      aria-labelledby="payments"
      className="cut grid content-start gap-4 border border-stone-300 bg-lime p-6 sm:p-7"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="payments" className="text-h3">
          {t('payments')}
        </h2>
        <Badge tone={tones[onboarding]}>{t(`onboarding.${onboarding}`)}</Badge>
      </div>
      <p className="prose-measure">{t(`onboardingText.${onboarding}`)}</p>
      {onboarding === 'NOT_STARTED' || onboarding === 'TO_FINISH' ? (
        <PressForm action={start} hidden={hidden} pendingLabel={t('opening')}>
          {onboarding === 'NOT_STARTED' ? t('startOnboarding') : t('finishOnboarding')}
        </PressForm>
      ) : (
        <PressForm action={start} hidden={hidden} kind="quiet" pendingLabel={t('opening')}>
          {t('reviewOnboarding')}
        </PressForm>
      )}
      {onboarding === 'NOT_STARTED' ? null : (
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-stone-300 pt-3 text-small text-stone-600">
          <p>
            {business.refreshedAt
              ? t.rich('refreshedAt', {
                  date: () => <DateTime iso={business.refreshedAt ?? ''} look="day-and-time" />,
                })
              : t('neverRefreshed')}
          </p>
          <PressForm
            action={refresh}
            hidden={hidden}
            kind="quiet"
            size="small"
            pendingLabel={t('refreshing')}
          >
            {t('refresh')}
          </PressForm>
        </div>
      )}
    </section>
  );
}
