import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

const look =
  'inline-flex min-h-9 items-center gap-1.5 py-1 text-malbec-text underline decoration-1 underline-offset-[0.22em] hover:decoration-2';

/** Plain links: nothing of another site is loaded before one of them is followed. */
export function ShareLinks({ title, url }: { title: string; url: string }) {
  const t = useTranslations('campaign');
  const text = encodeURIComponent(t('share.text', { title }));
  const address = encodeURIComponent(url);
  return (
    <ul aria-label={t('share.label')} className="flex flex-wrap gap-x-5 text-small font-medium">
      <li>
        <a className={look} href={`mailto:?subject=${encodeURIComponent(title)}&body=${text}%0A${address}`}>
          <Icon name="mail" className="size-5" />
          {t('share.mail')}
        </a>
      </li>
      <li>
        <a className={look} href={`https://wa.me/?text=${text}%20${address}`} rel="noreferrer">
          {t('share.whatsapp')}
        </a>
      </li>
      <li>
        <a className={look} href={`https://www.facebook.com/sharer/sharer.php?u=${address}`} rel="noreferrer">
          {t('share.facebook')}
        </a>
      </li>
    </ul>
  );
}
