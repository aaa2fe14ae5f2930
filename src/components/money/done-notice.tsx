import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import { MONEY_DONE } from './money-done';

/** What was just done, from the address; nothing for words that are not ours. */
export function DoneNotice({ done }: { done: unknown }) {
  const t = useTranslations('money.acts.done');
  const told = MONEY_DONE.find((known) => known === done);
  return told ? (
    <Notice tone="success" live>
      {t(told)}
    </Notice>
  ) : null;
}
