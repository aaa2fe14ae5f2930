import { useTranslations } from 'next-intl';
import type { DemoView } from '@/queries/demo.view';
import { PageHeading } from '../ui/heading';
import { AccountDoors } from './account-doors';
import { Happenings } from './happenings';
import { TimeControls, type TimeRefused } from './time-controls';
import { TimeOnItsWay } from './time-on-its-way';
import { Tour } from './tour';

export type FormAction = (form: FormData) => Promise<void>;

type Props = {
  demo: DemoView;
  /** Why the last press did nothing. */
  refused: TimeRefused | null;
  locale: string;
  moveTime: FormAction;
  signInAs: FormAction;
};

/** One page from which a visitor sees everything: who to be, what time it is, and what that did. */
export function DemoPage({ demo, refused, locale, moveTime, signInAs }: Props) {
  const t = useTranslations('demo');
  const { move } = demo;
  const moving = move?.state === 'moving';
  return (
    <div className="wrap grid gap-14 py-8 md:gap-20 md:py-12">
      <PageHeading title={t('heading')} lead={t('lead')} />
      <div className="grid items-start gap-x-14 gap-y-14 lg:grid-cols-[1.35fr_1fr]">
        <section aria-labelledby="time" className="grid gap-6">
          <h2 id="time" className="text-h2">
            {t('time.title')}
          </h2>
          {moving ? (
            <TimeOnItsWay move={move} />
          ) : (
            <TimeControls demo={demo} refused={refused} locale={locale} action={moveTime} />
          )}
          {move ? <Happenings move={move} /> : null}
        </section>
        <AccountDoors demo={demo} locale={locale} action={signInAs} />
      </div>
      <Tour demo={demo} />
    </div>
  );
}
