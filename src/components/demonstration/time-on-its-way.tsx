import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { DemoView } from '@/queries/demo.view';
import { Panel } from '../ui/panel';

/** Shown while time moves: the page asks again by itself, with or without script. */
export function TimeOnItsWay({ move }: { move: NonNullable<DemoView['move']> }) {
  const t = useTranslations('demo.time');
  const locale = useLocale();
  const [from, at, to] = [move.fromAt, move.atAt, move.toAt].map((iso) => Date.parse(iso));
  return (
    <Panel className="grid gap-4">
      <meta httpEquiv="refresh" content="2" />
      <p role="status" className="font-serif text-h3 font-semibold">
        {t('onItsWay', { at: formatDate(move.atAt, 'day-and-time', locale) })}
      </p>
      <progress
        className="h-3 w-full appearance-none overflow-hidden bg-stone-300 [&::-moz-progress-bar]:bg-saffron [&::-webkit-progress-bar]:bg-stone-300 [&::-webkit-progress-value]:bg-saffron"
        aria-label={t('progress')}
        max={Math.max(1, (to ?? 0) - (from ?? 0))}
        value={(at ?? 0) - (from ?? 0)}
      />
      <p className="text-stone-600">{t('until', { to: formatDate(move.toAt, 'day-and-time', locale) })}</p>
    </Panel>
  );
}
