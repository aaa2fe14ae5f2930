import { useLocale } from 'next-intl';
import type { DeliveryAddress } from '@/domain/pledge-draft';

/** An address as it is written on a parcel. */
export function PostalAddress({ address }: { address: DeliveryAddress }) {
  const names = new Intl.DisplayNames([useLocale()], { type: 'region' });
  const country = address.country.length === 2 ? names.of(address.country) : address.country;
  return (
    <address className="whitespace-pre-line not-italic">
      {[
        address.recipient,
        address.street,
        `${address.postcode} ${address.city}`,
        address.country === 'FR' ? '' : country,
      ]
        .filter(Boolean)
        .join('\n')}
    </address>
  );
}
