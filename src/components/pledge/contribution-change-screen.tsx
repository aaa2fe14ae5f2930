import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { ContributionChangeView } from '@/queries/pledge.view';
import { ClientMessages } from '../ui/client-messages';
import { type Href, Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { ChangeForm } from './change-form';
import type { ChangeState } from './change-state';
import { choicesOf } from './choices-of';
import { countriesOf } from './countries-of';
import { PledgeFrame } from './pledge-frame';

type Props = {
  view: ContributionChangeView;
  whyNot: string | null;
  backHref: Href;
  action: (state: ChangeState, form: FormData) => Promise<ChangeState>;
};

/** Other rewards or another amount: what is chosen here replaces the contribution, and never adds to it. */
export function ContributionChangeScreen({ view, whyNot, backHref, action }: Props) {
  const t = useTranslations('contribution.change');
  const tChoice = useTranslations('pledge.choice');
  const locale = useLocale();
  const { contribution, zones } = view;
  const countries = countriesOf(Object.fromEntries(zones.map((zone) => [zone, null])), locale);
  const back = (
    <Link href={backHref} className="inline-flex min-h-11 items-center">
      {t('back')}
    </Link>
  );
  return (
    <PledgeFrame
      campaign={contribution.campaign}
      step={null}
      title={t('title')}
      lead={t('lead', { amount: formatEuros(contribution.totalCents, locale) })}
    >
      {whyNot ? (
        <>
          <Notice tone="warning">{whyNot}</Notice>
          <p>{back}</p>
        </>
      ) : (
        <ClientMessages namespaces={['pledge', 'contribution']}>
          <ChangeForm
            action={action}
            rewards={choicesOf(view.rewards, view.quantities, contribution.campaign.locale, locale)}
            freeCents={view.freeCents}
            decimalMark={locale === 'fr' ? ',' : '.'}
            freeHint={tChoice('freeHint', { minimum: formatEuros(view.minimumPledgeCents, locale) })}
            countries={countries}
            address={contribution.address}
            titleLocale={contribution.campaign.locale}
            back={back}
          />
        </ClientMessages>
      )}
    </PledgeFrame>
  );
}
