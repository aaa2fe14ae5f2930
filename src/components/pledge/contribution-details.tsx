import { useLocale } from 'next-intl';
import type { ContributionView } from '@/queries/pledge.view';
import type { FormState } from '../ui/form-state';
import { ContributionDetailsForm } from './contribution-details-form';
import { countriesOf } from './countries-of';

type Props = {
  contribution: ContributionView;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Name shown or not, message, address. Postage was paid for one zone: the address may move inside it. */
export function ContributionDetails({ contribution, action }: Props) {
  const locale = useLocale();
  const { isPosted, zone } = contribution;
  return (
    <ContributionDetailsForm
      action={action}
      stored={contribution}
      businessName={contribution.campaign.businessName}
      countries={isPosted && zone ? countriesOf({ [zone]: null }, locale) : null}
    />
  );
}
