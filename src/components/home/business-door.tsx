import { useTranslations } from 'next-intl';
import type { AdviserContactView } from '@/queries/public-pages.view';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';

const contactLink =
  'inline-flex items-center gap-2 py-1 font-semibold underline decoration-1 underline-offset-[0.22em] hover:decoration-2';

type Props = {
  adviser: AdviserContactView;
  /** On the page that already explains: only the person to call. */
  asContact?: boolean;
};

/** The door for businesses, with somebody to call behind it. */
export function BusinessDoor({ adviser, asContact = false }: Props) {
  const t = useTranslations('home');
  return (
    <section className="wrap" aria-labelledby="contact">
      <div className="cut grid overflow-hidden bg-night text-on-night lg:grid-cols-[1fr_1.05fr]">
        <div className="grid content-center gap-5 p-6 sm:p-10 lg:p-12">
          <h2 id="contact" className="text-h2 lg:text-[2.6rem] lg:leading-[1.08]">
            {t(asContact ? 'business.contactTitle' : 'business.title')}
          </h2>
          <p className="text-lead">{t(asContact ? 'business.contactText' : 'business.text')}</p>
          {asContact ? null : (
            <p>
              <Link
                href={{ pathname: '/how-it-works', hash: 'entreprises' }}
                look="bare"
                className="cut-small inline-flex min-h-11 items-center bg-saffron px-5 py-2.5 font-semibold text-on-saffron hover:bg-on-night"
              >
                {t('business.button')}
              </Link>
            </p>
          )}
          <address className="mt-1 grid gap-1 border-t border-night-quiet/40 pt-5 not-italic">
            <p>{t('business.contact', { name: adviser.name })}</p>
            <p className="flex flex-wrap gap-x-6">
              <a className={`figures ${contactLink}`} href={`tel:${adviser.phone.replaceAll(/\s/g, '')}`}>
                <Icon name="phone" />
                {adviser.phone}
              </a>
              <a className={contactLink} href={`mailto:${adviser.email}`}>
                <Icon name="mail" />
                {adviser.email}
              </a>
            </p>
          </address>
        </div>
        <img
          src="/illustrations/market-hall.svg"
          alt=""
          width={1600}
          height={900}
          loading="lazy"
          className="aspect-video size-full object-cover dark:brightness-85 max-lg:order-first"
        />
      </div>
    </section>
  );
}
