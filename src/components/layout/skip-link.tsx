import { useTranslations } from 'next-intl';

export const mainId = 'contenu';

export function SkipLink() {
  const t = useTranslations('layout');
  return (
    <a
      href={`#${mainId}`}
      className="absolute left-4 top-0 z-50 -translate-y-full bg-malbec px-5 py-3 font-semibold text-on-malbec focus:translate-y-3"
    >
      {t('skip')}
    </a>
  );
}
