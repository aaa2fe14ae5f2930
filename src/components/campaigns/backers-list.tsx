import { useTranslations } from 'next-intl';

/** Who wished to be named, and how many are with them. Never an amount beside a name. */
export function BackersList({ names, backerCount }: { names: string[]; backerCount: number }) {
  const t = useTranslations('campaign');
  if (backerCount === 0) return <p className="text-stone-600">{t('backersList.none')}</p>;
  const others = backerCount - names.length;
  return (
    <div className="grid gap-4">
      {names.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
            <li key={index} className="cut-small bg-stone-100 px-3 py-1.5">
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      {others > 0 ? (
        <p className="text-stone-600">{t('backersList.others', { count: others, named: names.length })}</p>
      ) : null}
    </div>
  );
}
