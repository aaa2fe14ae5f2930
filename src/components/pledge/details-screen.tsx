import { useLocale, useTranslations } from 'next-intl';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { ClientMessages } from '../ui/client-messages';
import type { FormState } from '../ui/form-state';
import { type Href, Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { countriesOf } from './countries-of';
import { DetailsForm } from './details-form';
import { PickupPlaces } from './pickup-places';

type Props = {
  view: PledgeDraftView;
  /** What a first sending lacked. */
  initial: FormState;
  backHref: Href;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Who gives, and where what is posted goes. */
export function DetailsScreen({ view, initial, backHref, action }: Props) {
  const t = useTranslations('pledge');
  const locale = useLocale();
  const chosen = view.rewards.filter((reward) => view.quantities[reward.id] !== undefined);
  const postage = view.lines.find((line) => line.kind === 'POSTAGE')?.amountCents ?? 0;
  return (
    <ClientMessages namespaces={['pledge']}>
      {view.hasMoved ? (
        <noscript>
          <Notice>{t('details.elsewhere')}</Notice>
        </noscript>
      ) : null}
      <DetailsForm
        action={action}
        initial={initial}
        stored={view}
        businessName={view.campaign.businessName}
        countries={view.isPosted ? countriesOf(view.postageByZone, locale) : null}
        withoutPostageCents={view.totalCents - postage}
        pickup={<PickupPlaces rewards={chosen} />}
        back={
          <Link href={backHref} className="inline-flex min-h-11 items-center">
            {t('back')}
          </Link>
        }
      />
    </ClientMessages>
  );
}
