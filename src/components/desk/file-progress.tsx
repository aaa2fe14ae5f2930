import { useTranslations } from 'next-intl';
import type { QueueRow } from '@/queries/desk-queue.view';

/** How far the checklist is, and whether answers wait to be read. */
export function FileProgress({
  row,
  long = false,
}: {
  row: QueueRow;
  /** Says what is counted, where no column does. */
  long?: boolean;
}) {
  const t = useTranslations('desk.queue');
  return (
    <span className="grid gap-0.5">
      <span className="figures">
        {t(long ? 'tickedLong' : 'ticked', { ticked: row.ticked, all: row.mandatory })}
      </span>
      {row.answers > 0 ? (
        <span className="text-small font-semibold text-river-text">
          {t('answers', { count: row.answers })}
        </span>
      ) : null}
    </span>
  );
}
