import { useLocale, useTranslations } from 'next-intl';
import { COUNTRIES, zoneOf } from '@/domain/country';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { ClientMessages } from '../ui/client-messages';
import type { FormState } from '../ui/form-state';
import { type Href, Link } from '../ui/link';
import type { CountryChoice } from './address-fields';
import { DetailsForm } from './details-form';
import { PickupPlaces } from './pickup-places';

type Props = {
  view: PledgeDraftView;
  backHref: Href;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Who gives, and where what is posted goes. */
export function DetailsScreen({ view, backHref, action }: Props) {
  const t = useTranslations('pledge');
  const locale = useLocale();
  const chosen = view.rewards.filter((reward) => view.quantities[reward.id] !== undefined);
  const postage = view.lines.find((line) => line.kind === 'POSTAGE')?.amountCents ?? 0;
  return (
    <ClientMessages namespaces={['pledge']}>
      <DetailsForm
        action={action}
        stored={view}
        businessName={view.campaign.businessName}
        countries={view.isPosted ? countriesServed(view.postageByZone, locale) : null}
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

/** Countries that every posted reward is sent to, France first, then by name in the reader's language. */
function countriesServed(postageByZone: PledgeDraftView['postageByZone'], locale: string): CountryChoice[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const served = COUNTRIES.flatMap((code): CountryChoice[] => {
    const zone = zoneOf(code);
    const postageCents = zone ? postageByZone[zone] : undefined;
    return postageCents === undefined ? [] : [{ code, name: names.of(code) ?? code, postageCents }];
  });
  const byName = new Intl.Collator(locale);
  return served.sort(
    (a, b) => Number(b.code === 'FR') - Number(a.code === 'FR') || byName.compare(a.name, b.name),
  );
}
