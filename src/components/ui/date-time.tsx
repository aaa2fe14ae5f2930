import { useLocale } from 'next-intl';
import { type DateLook, formatDate } from '@/domain/format-date';

/** An instant (ISO, UTC) written for people, Paris time. */
export function DateTime({
  iso,
  look = 'day',
  className,
}: {
  iso: string;
  look?: DateLook;
  className?: string;
}) {
  return (
    <time dateTime={iso} className={className}>
      {formatDate(iso, look, useLocale())}
    </time>
  );
}
