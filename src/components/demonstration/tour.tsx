import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { DemoView } from '@/queries/demo.view';
import { SectionHeading } from '../ui/heading';
import { type Href, Link } from '../ui/link';

type Stop = 'pledge' | 'adviser' | 'deadline' | 'repair' | 'paid' | 'again';

/** Five minutes, from a promise to money on an account; a stop that time has passed is left out. */
export function Tour({ demo }: { demo: DemoView }) {
  const t = useTranslations('demo.tour');
  const locale = useLocale();
  const { open, repair } = demo.tour;
  const ending = demo.nextDeadline;
  return (
    <section aria-labelledby="tour">
      <SectionHeading id="tour" title={t('title')} lead={t('lead')} />
      <ol className="grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {open ? (
          <Step
            stop="pledge"
            mark={open.title}
            href={pageOf(open.slug)}
            missing={open.missingCents > 0 ? formatEuros(open.missingCents, locale) : undefined}
          />
        ) : null}
        <Step stop="adviser" />
        {ending ? (
          <Step
            stop="deadline"
            mark={ending.title}
            at={formatDate(ending.deadlineAt, 'day-and-time', locale)}
            href={pageOf(ending.slug)}
          />
        ) : null}
        {repair ? <Step stop="repair" mark={repair.title} href={pageOf(repair.slug)} /> : null}
        <Step stop="paid" />
        <Step stop="again" />
      </ol>
    </section>
  );
}

const pageOf = (slug: string): Href => ({ pathname: '/projects/[slug]', params: { slug } });

type StepProps = { stop: Stop; mark?: string; at?: string; href?: Href; missing?: string };

function Step({ stop, mark = '', at = '', href, missing }: StepProps) {
  const t = useTranslations('demo.tour');
  return (
    <li className="grid content-start gap-2 border-t-4 border-saffron pt-4">
      <h3 className="text-h4">{t(`stops.${stop}.title`)}</h3>
      <p>
        {t(`stops.${stop}.text`, { title: mark, at })}
        {missing ? ` ${t('missing', { amount: missing })}` : null}
      </p>
      {href ? (
        <p>
          <Link href={href}>{mark}</Link>
        </p>
      ) : null}
    </li>
  );
}
