import { useTranslations } from 'next-intl';

type Props =
  | {
      audience: 'residents';
      questions: readonly ('charged' | 'account' | 'change' | 'cardFails' | 'notDelivered' | 'anonymous')[];
    }
  | {
      audience: 'businesses';
      questions: readonly ('cost' | 'who' | 'how' | 'duration' | 'missed' | 'after')[];
    };

/** Questions that open in place: no script, and found by the browser's search. */
export function Faq(props: Props) {
  const t = useTranslations('howItWorks');
  const told =
    props.audience === 'residents'
      ? props.questions.map((key) => ({
          key,
          q: t(`residents.faq.${key}.q`),
          a: t(`residents.faq.${key}.a`),
        }))
      : props.questions.map((key) => ({
          key,
          q: t(`businesses.faq.${key}.q`),
          a: t(`businesses.faq.${key}.a`),
        }));
  return (
    <div className="grid gap-x-12 gap-y-3 border-t-2 border-stone-300 pt-6 lg:grid-cols-[1fr_2fr]">
      <h3 className="text-h3">{t('questions')}</h3>
      <div>
        {told.map(({ key, q, a }) => (
          <details key={key} className="group border-b border-stone-300 ">
            <summary className="flex list-none items-center justify-between gap-4 pb-3.5 pt-3.5 font-serif text-h4 font-semibold [&::-webkit-details-marker]:hidden">
              {q}
              <span aria-hidden="true" className="relative size-4 shrink-0 text-malbec-text">
                <span className="absolute inset-x-0 top-1/2 h-0.5 -translate-y-1/2 bg-current" />
                <span className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-current group-open:hidden" />
              </span>
            </summary>
            <p className="prose-measure pb-5">{a}</p>
          </details>
        ))}
      </div>
    </div>
  );
}
