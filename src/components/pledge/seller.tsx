import { useTranslations } from 'next-intl';
import { spacedSiret } from '@/domain/siret';
import type { SellerView } from '@/queries/pledge-draft.view';

/** Who the contract is with, said before it is made (C. conso. L111-1): the business, not the chamber. */
export function Seller({ seller }: { seller: SellerView }) {
  const t = useTranslations('pledge.seller');
  const siret = spacedSiret(seller.siret);
  return (
    <section aria-labelledby="vendeur" className="grid gap-2 text-small">
      <h2 id="vendeur" className="font-sans text-base font-semibold tracking-normal">
        {t('title', { name: seller.name })}
      </h2>
      <p>
        {seller.addressLine}, {seller.postcode} {seller.communeName}.{' '}
        <span className="figures whitespace-nowrap">{t('siret', { siret })}</span>.
        <br />
        <a
          href={`mailto:${seller.email}`}
          className="wrap-anywhere text-malbec-text underline underline-offset-[0.22em]"
        >
          {seller.email}
        </a>
        {seller.phone ? (
          <>
            ,{' '}
            <a
              href={`tel:${seller.phone.replaceAll(/\s/g, '')}`}
              className="figures whitespace-nowrap text-malbec-text underline underline-offset-[0.22em]"
            >
              {seller.phone}
            </a>
          </>
        ) : null}
      </p>
      <p className="prose-measure text-stone-600">{t('rights')}</p>
    </section>
  );
}
