import { useTranslations } from 'next-intl';

/** Where one is in a short series of screens: said in words, drawn as a course of stones being laid. */
export function Steps({ current, labels }: { current: number; labels: string[] }) {
  const t = useTranslations('ui');
  return (
    <ol className="grid grid-flow-col gap-1.5" aria-label={t('steps')}>
      {labels.map((label, index) => (
        <li key={label} aria-current={index + 1 === current ? 'step' : undefined} className="grid gap-1.5">
          <span
            aria-hidden="true"
            className={`cut-small h-3 ${index < current ? 'bg-saffron' : 'bg-stone-300'}`}
          />
          <span className={`text-small ${index + 1 === current ? 'font-semibold' : 'text-stone-600'}`}>
            {label}
          </span>
        </li>
      ))}
    </ol>
  );
}
