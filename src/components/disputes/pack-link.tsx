import { useLocale } from 'next-intl';
import { buttonClass } from '../ui/button';
import { addressOf } from '../ui/link';

type Props = { id: string; label: string; submission?: number };

/** A file, not a page: an ordinary link, so that the browser shows or keeps it as it does any PDF. */
export function PackLink({ id, label, submission }: Props) {
  const pack = { pathname: '/desk/disputes/[id]/pack', params: { id } } as const;
  const path = addressOf(pack, useLocale());
  return (
    <a href={submission ? `${path}?n=${submission}` : path} className={buttonClass('secondary', 'small')}>
      {label}
    </a>
  );
}
