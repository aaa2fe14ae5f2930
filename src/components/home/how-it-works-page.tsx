import { useTranslations } from 'next-intl';
import type { AdviserContactView } from '@/queries/public-pages.view';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';
import { WallArt } from '../wall/wall-art';
import { BusinessDoor } from './business-door';
import { Faq } from './faq';

const residentSteps = ['choose', 'promise', 'deadline', 'receive'] as const;
const businessSteps = ['talk', 'write', 'check', 'gather', 'paid'] as const;
const residentFaq = ['charged', 'account', 'change', 'cardFails', 'notDelivered', 'anonymous'] as const;
const businessFaq = ['cost', 'who', 'how', 'duration', 'missed', 'after'] as const;

type Props = {
  adviser: AdviserContactView;
  /** Where a business begins: its atelier, or sign-in. */
  startHref: '/atelier' | '/sign-in';
};

export function HowItWorksPage({ adviser, startHref }: Props) {
  const t = useTranslations('howItWorks');
  return (
    <div className="grid gap-y-20 pt-8 md:gap-y-28 md:pt-12">
      <div className="wrap grid gap-x-14 gap-y-8 lg:grid-cols-[1.2fr_1fr] lg:items-end">
        <PageHeading title={t('title')} lead={t('lead')} />
        <WallArt seed="comment" pledgedCents={100} goalCents={100} />
      </div>
      <section className="wrap grid gap-10" aria-labelledby="habitants">
        <h2 id="habitants" className="scroll-mt-6 text-h2">
          {t('residents.title')}
        </h2>
        <Steps audience="residents" steps={residentSteps} />
        <Faq audience="residents" questions={residentFaq} />
        <p>
          <ButtonLink href="/projects">{t('residents.button')}</ButtonLink>
        </p>
      </section>
      <section className="bg-stone-100 py-16 md:py-20" aria-labelledby="entreprises">
        <div className="wrap grid gap-10">
          <div className="grid gap-3">
            <h2 id="entreprises" className="scroll-mt-6 text-h2">
              {t('businesses.title')}
            </h2>
            <p className="prose-measure text-lead">{t('businesses.lead')}</p>
          </div>
          <Steps audience="businesses" steps={businessSteps} />
          <Faq audience="businesses" questions={businessFaq} />
          <p>
            <ButtonLink href={startHref}>{t('businesses.button')}</ButtonLink>
          </p>
        </div>
      </section>
      <BusinessDoor adviser={adviser} asContact />
    </div>
  );
}

type StepsProps =
  | { audience: 'residents'; steps: typeof residentSteps }
  | { audience: 'businesses'; steps: typeof businessSteps };

function Steps(props: StepsProps) {
  const t = useTranslations('howItWorks');
  const told =
    props.audience === 'residents'
      ? props.steps.map((key) => ({
          key,
          title: t(`residents.steps.${key}.title`),
          text: t(`residents.steps.${key}.text`),
        }))
      : props.steps.map((key) => ({
          key,
          title: t(`businesses.steps.${key}.title`),
          text: t(`businesses.steps.${key}.text`),
        }));
  return (
    <ol className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {told.map((step, index) => (
        <li key={step.key} className="flex gap-5">
          <span
            aria-hidden="true"
            className="cut-small figures flex h-11 w-14 shrink-0 items-center justify-center bg-saffron font-serif text-h3 font-semibold text-on-saffron"
          >
            {index + 1}
          </span>
          <div className="grid content-start gap-1">
            <h3 className="text-h3">{step.title}</h3>
            <p className="prose-measure">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
