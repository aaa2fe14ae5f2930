import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { DemoView } from '@/queries/demo.view';
import { Notice } from '../ui/notice';
import { Panel } from '../ui/panel';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
import type { FormAction } from './demo-page';

export type TimeRefused = {
  readonly reason: 'date' | 'past' | 'far' | 'moving' | 'nothing';
  readonly typed: string;
};
type Props = { demo: DemoView; refused: TimeRefused | null; locale: string; action: FormAction };

/** What time it is, and the buttons that move it. */
export function TimeControls({ demo, refused, locale, action }: Props) {
  const t = useTranslations('demo.time');
  return (
    <Panel className="grid gap-6">
      <p className="grid gap-1">
        <span className="text-stone-600">{t('nowIs')}</span>
        <time dateTime={demo.nowAt} className="figures font-serif text-h3 font-semibold">
          {formatDate(demo.nowAt, 'day-and-time', useLocale())}
        </time>
      </p>
      {refused ? <Notice tone="warning" live title={t(`refused.${refused.reason}`)} /> : null}
      <NextDeadline demo={demo} locale={locale} action={action} />
      <form action={action} className="flex flex-wrap gap-3">
        <input type="hidden" name="locale" value={locale} />
        <Step name="hour" />
        <Step name="day" />
        <Step name="week" />
        {demo.nextEventAt ? <Step name="event" /> : null}
      </form>
      <form action={action} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="until"
          type="datetime-local"
          label={t('untilLabel')}
          hint={t('untilHint')}
          width="medium"
          defaultValue={refused?.typed}
        />
        <SubmitButton kind="secondary" name="step" value="until" pendingLabel={t('starting')}>
          {t('go')}
        </SubmitButton>
      </form>
    </Panel>
  );
}

function Step({ name }: { name: 'hour' | 'day' | 'week' | 'event' }) {
  const t = useTranslations('demo.time');
  return (
    <SubmitButton kind="secondary" name="step" value={name} pendingLabel={t('starting')}>
      {t(`steps.${name}`)}
    </SubmitButton>
  );
}

/** The one primary button: the moment that everything leads up to. */
function NextDeadline({ demo, locale, action }: Omit<Props, 'refused'>) {
  const t = useTranslations('demo.time');
  const language = useLocale();
  if (!demo.nextDeadline) return null;
  const { title, deadlineAt } = demo.nextDeadline;
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <input type="hidden" name="locale" value={locale} />
      <p>{t('nextDeadline', { title, at: formatDate(deadlineAt, 'day-and-time', language) })}</p>
      <SubmitButton size="large" name="step" value="deadline" pendingLabel={t('starting')}>
        {t('steps.deadline')}
      </SubmitButton>
    </form>
  );
}
