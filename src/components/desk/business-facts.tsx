import { useTranslations } from 'next-intl';
import { spacedSiret } from '@/domain/siret';
import type { DossierView } from '@/queries/dossier.view';
import { Panel } from '../ui/panel';

/** Whom to call, and whether Stripe could pay them. */
export function BusinessFacts({ business }: { business: DossierView['business'] }) {
  const t = useTranslations('desk.business');
  const siret = spacedSiret(business.siret);
  const stripe = business.transfersActive
    ? 'ready'
    : business.requirementsDue > 0
      ? 'due'
      : business.detailsSubmitted
        ? 'checking'
        : business.hasStripeAccount
          ? 'begun'
          : 'none';
  return (
    <Panel>
      <section aria-labelledby="business" className="grid gap-3">
        <h2 id="business" className="text-h3">
          {t('title')}
        </h2>
        <dl className="grid gap-2.5">
          <div>
            <dt className="text-small text-stone-600">{t('siret')}</dt>
            <dd className="figures font-semibold">
              {siret}{' '}
              <a
                href={`https://annuaire-entreprises.data.gouv.fr/etablissement/${business.siret}`}
                rel="noreferrer"
                target="_blank"
                className="text-small font-normal text-malbec-text underline underline-offset-[0.22em]"
              >
                {t('register')}
              </a>
            </dd>
          </div>
          <div>
            <dt className="text-small text-stone-600">{t('contact')}</dt>
            <dd className="grid break-words">
              <a
                href={`mailto:${business.email}`}
                className="text-malbec-text underline underline-offset-[0.22em]"
              >
                {business.email}
              </a>
              {business.phone ? (
                <a
                  href={`tel:${business.phone.replace(/\s/g, '')}`}
                  className="figures w-fit text-malbec-text underline underline-offset-[0.22em]"
                >
                  {business.phone}
                </a>
              ) : null}
            </dd>
          </div>
          <div>
            <dt className="text-small text-stone-600">{t('stripe')}</dt>
            <dd
              className={stripe === 'ready' ? 'font-semibold text-oak-text' : 'font-semibold text-brick-text'}
            >
              {t(`stripeState.${stripe}`, { count: business.requirementsDue })}
            </dd>
          </div>
        </dl>
      </section>
    </Panel>
  );
}
