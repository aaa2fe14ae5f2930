import { useLocale, useTranslations } from 'next-intl';
import { CAMPAIGN_SECTIONS } from '@/domain/campaign-draft';
import { formatTime } from '@/domain/format-date';
import { isChecklistItem } from '@/domain/vetting';
import type { HistoryLine } from '@/queries/dossier.view';
import { DateTime } from '../ui/date-time';

/** Everything that happened to the file, newest first. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTranslations('desk.history');
  const locale = useLocale();
  return (
    <section aria-labelledby="history" className="grid gap-4 border-t-2 border-stone-300 pt-6">
      <h2 id="history" className="text-h2">
        {t('title')}
      </h2>
      {lines.length === 0 ? <p className="text-stone-600">{t('empty')}</p> : null}
      <ol className="grid">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-5 border-b border-stone-300 py-2.5 sm:grid-cols-[11rem_1fr]"
          >
            <p className="figures text-small text-stone-600">
              <DateTime iso={line.at} look="numeric" />, {formatTime(line.at, locale)}
            </p>
            <Event line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Event({ line }: { line: HistoryLine }) {
  const t = useTranslations('desk.history');
  const known = line.reason !== '' && t.has(`reason.${line.reason}` as 'reason.LAUNCH_MOVED');
  const reason = known ? t(`reason.${line.reason}` as 'reason.LAUNCH_MOVED') : line.reason;
  return (
    <div>
      <p>
        <Sentence line={line} />
        <span className="text-stone-600">
          {' '}
          {line.who ? t('by', { name: line.who }) : line.act ? '' : t('byItself')}
        </span>
      </p>
      {reason ? (
        <p className="prose-measure text-small whitespace-pre-line">
          {known ? reason : t('quoted', { text: reason })}
        </p>
      ) : null}
    </div>
  );
}

function Sentence({ line: { act, status, about } }: { line: HistoryLine }) {
  const t = useTranslations('desk');
  if (status) return <strong>{t(`history.status.${status}`)}</strong>;
  const section = CAMPAIGN_SECTIONS.find((name) => name === about);
  switch (act) {
    case 'assign-adviser':
      return t('history.act.assign', { name: about });
    case 'tick-check':
    case 'untick-check':
      return t(act === 'tick-check' ? 'history.act.tick' : 'history.act.untick', {
        item: isChecklistItem(about) ? t(`checklist.item.${about}.label`) : about,
      });
    case 'add-remark':
      return t('history.act.remark', { section: section ? t(`document.section.${section}`) : about });
    case 'settle-remark':
      return t('history.act.settle');
    case 'reopen-remark':
      return t('history.act.reopen');
    default:
      return t('history.act.other');
  }
}
