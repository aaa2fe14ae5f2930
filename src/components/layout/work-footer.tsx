import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import { LanguageSwitch } from './language-switch';

/** The foot of the atelier and of the desk: one quiet line, with what the law wants on every page. */
export function WorkFooter() {
  const t = useTranslations('layout');
  return (
    <footer className="no-print border-t border-stone-300 py-5 text-small text-stone-600">
      <div className="wrap flex flex-wrap items-center gap-x-6 gap-y-1">
        <LanguageSwitch names={{ fr: t('language.fr'), en: t('language.en') }} />
        <Link href="/legal/notice" look="quiet" className="py-1">
          {t('footer.notice')}
        </Link>
        <Link href="/legal/privacy" look="quiet" className="py-1">
          {t('footer.privacy')}
        </Link>
        <Link href="/legal/accessibility" look="quiet" className="py-1">
          {t('footer.accessibility')}
        </Link>
      </div>
    </footer>
  );
}
