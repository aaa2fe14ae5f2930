import { useTranslations } from 'next-intl';
import type { UpdateView } from '@/queries/campaign.view';
import { DateTime } from '../ui/date-time';
import { Texts } from './texts';

export function UpdatesList({ updates, lang }: { updates: UpdateView[]; lang: string | undefined }) {
  const t = useTranslations('campaign');
  if (updates.length === 0) return <p className="text-stone-600">{t('updates.none')}</p>;
  return (
    <ol className="grid gap-8">
      {updates.map((update) => (
        <li key={update.id} className="grid gap-2 border-l-4 border-saffron pl-5">
          <p className="text-small text-stone-600">
            <DateTime iso={update.postedAt} look="day" />
          </p>
          <h3 className="text-h3" lang={lang}>
            {update.title}
          </h3>
          <Texts paragraphs={update.paragraphs} lang={lang} />
        </li>
      ))}
    </ol>
  );
}
