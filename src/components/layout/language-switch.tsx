import { useLocale, useTranslations } from 'next-intl';
import { Link } from '../ui/link';

/** To the home page in the other language, named in that language. */
export function LanguageSwitch() {
  const t = useTranslations('layout');
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  return (
    <p>
      <Link
        href="/"
        locale={other}
        lang={other}
        look="bare"
        className="inline-block py-1 underline decoration-1 underline-offset-[0.22em] hover:decoration-2"
      >
        {t(`language.${other}`)}
      </Link>
    </p>
  );
}
