import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';

const STEPS = ['business', 'payments', 'campaign', 'adviser'] as const;

/** For somebody without a business yet: the way ahead in four steps, and the first one to take. */
export function AtelierWelcome() {
  const t = useTranslations('builder');
  return (
    <div className="grid gap-10">
      <PageHeading title={t('welcome.title')} lead={t('welcome.lead')} />
      <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, index) => (
          <li key={step} className="grid content-start gap-2">
            <span
              aria-hidden="true"
              className={`cut-small h-3.5 ${index === 0 ? 'bg-saffron' : 'bg-stone-300'}`}
            />
            <h2 className="text-h4">{t(`welcome.steps.${step}.title`)}</h2>
            <p className="text-stone-600">{t(`welcome.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink href="/atelier/businesses/new" size="large">
          {t('welcome.start')}
        </ButtonLink>
      </div>
    </div>
  );
}
