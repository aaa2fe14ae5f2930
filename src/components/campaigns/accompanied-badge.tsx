import { useTranslations } from 'next-intl';
import { Cazelle } from '../brand/cazelle';

/** What the chamber vouches for, and by whom. */
export function AccompaniedBadge({ adviserName }: { adviserName: string | null }) {
  const t = useTranslations('campaign');
  return (
    <div className="flex items-start gap-3.5">
      <Cazelle className="size-9 shrink-0 text-malbec-text" />
      <p className="text-small">
        <strong className="block text-base">{t('accompanied.title')}</strong>
        {adviserName ? t('accompanied.byName', { name: adviserName }) : t('accompanied.text')}
      </p>
    </div>
  );
}
