import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

type Props = { suggested: string; action: (form: FormData) => Promise<void> };

/** The address looks mistyped: a question, with a button that mends it. Whoever meant it goes on. */
export function EmailSuggestion({ suggested, action }: Props) {
  const t = useTranslations('pledge.recap');
  return (
    <div className="cut flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-[6px] border-saffron bg-saffron-soft p-4">
      <dt className="wrap-anywhere font-semibold">{t('suggestion', { email: suggested })}</dt>
      <dd>
        <form action={action}>
          <input type="hidden" name="email" value={suggested} />
          <Button type="submit" kind="secondary" size="small">
            {t('suggestionYes')}
          </Button>
        </form>
      </dd>
    </div>
  );
}
