import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { buttonClass } from '../ui/button';
import type { FormState } from '../ui/form-state';
import { ActionForm } from './action-form';

type Props = {
  whyNot: string | null;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  amountCents: number;
};

/** Taking the contribution back: opened first, pressed second, without a dialog. */
export function CancelSection({ whyNot, action, amountCents }: Props) {
  const t = useTranslations('contribution.cancel');
  const locale = useLocale();
  return (
    <section aria-labelledby="annuler" className="border-t border-stone-300 pt-7">
      <h2 id="annuler" className="mb-2 text-h3">
        {t('title')}
      </h2>
      {whyNot ? (
        <p className="prose-measure text-stone-600">{whyNot}</p>
      ) : (
        <>
          <p className="prose-measure mb-4">{t('text')}</p>
          <details className="group">
            <summary className={`${buttonClass('danger')} list-none group-open:hidden`}>{t('open')}</summary>
            <div className="cut grid gap-4 bg-stone-100 p-5">
              <p className="font-semibold">{t('sure', { amount: formatEuros(amountCents, locale) })}</p>
              <ActionForm action={action} kind="danger" label={t('confirm')} pending={t('cancelling')} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
