import { useLocale, useTranslations } from 'next-intl';
import { COUNTRIES, zoneOf } from '@/domain/country';
import type { ContributionView } from '@/queries/pledge.view';
import { DescriptionList } from '../ui/description-list';
import type { FormState } from '../ui/form-state';
import { ContributionDetailsForm } from './contribution-details-form';
import { PostalAddress } from './postal-address';

type Props = {
  contribution: ContributionView;
  whyNot: string | null;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Name shown or not, message, address: a form while it can be changed. Withdrawing one's name stays possible always. */
export function ContributionDetails({ contribution, whyNot, action }: Props) {
  const t = useTranslations('contribution.details');
  const { isPosted, address, listedPublicly } = contribution;
  const countries = useCountriesOf(contribution);
  if (whyNot === null || listedPublicly)
    return (
      <ContributionDetailsForm
        action={action}
        stored={contribution}
        onlyWithdraw={whyNot !== null}
        businessName={contribution.campaign.businessName}
        countries={isPosted && whyNot === null ? countries : null}
      />
    );
  return (
    <DescriptionList
      items={[
        { term: t('email'), value: <span className="wrap-anywhere">{contribution.email}</span> },
        { term: t('listed'), value: t('no') },
        ...(isPosted && address ? [{ term: t('address'), value: <PostalAddress address={address} /> }] : []),
      ]}
    />
  );
}

/** Postage was paid for one zone: the address may move inside it. */
function useCountriesOf({ zone }: ContributionView) {
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const byName = new Intl.Collator(locale);
  return COUNTRIES.filter((code) => zoneOf(code) === zone)
    .map((code) => ({ code, name: names.of(code) ?? code, postageCents: null }))
    .sort((a, b) => Number(b.code === 'FR') - Number(a.code === 'FR') || byName.compare(a.name, b.name));
}
