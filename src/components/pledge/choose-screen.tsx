import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { ClientMessages } from '../ui/client-messages';
import type { FormState } from '../ui/form-state';
import { choicesOf } from './choices-of';
import { ChooseForm } from './choose-form';

type Props = {
  view: Pick<PledgeDraftView, 'campaign' | 'rewards' | 'quantities' | 'freeCents' | 'minimumPledgeCents'>;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Sentences about a stored choice that has become impossible. */
  initial: FormState;
};

/** First screen of a pledge: what one gives for. */
export function ChooseScreen({ view, action, initial }: Props) {
  const t = useTranslations('pledge.choice');
  const locale = useLocale();
  return (
    <ClientMessages namespaces={['pledge']}>
      <ChooseForm
        action={action}
        initial={initial}
        freeCents={view.freeCents}
        decimalMark={locale === 'fr' ? ',' : '.'}
        freeHint={t('freeHint', { minimum: formatEuros(view.minimumPledgeCents, locale) })}
        rewards={choicesOf(view.rewards, view.quantities, view.campaign.locale, locale)}
      />
    </ClientMessages>
  );
}
