import { useTranslations } from 'next-intl';
import type { CheckView, DossierView } from '@/queries/dossier.view';
import { DateTime } from '../ui/date-time';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import type { Act } from './act';
import { CheckToggle } from './check-toggle';

type Props = { dossier: DossierView; action: Act };

/** What is verified before a campaign is approved, with who verified it and when. */
export function Checklist({ dossier, action }: Props) {
  const t = useTranslations('desk.checklist');
  const { checks, whyNot, id } = dossier;
  const mandatory = checks.filter((check) => check.mandatory);
  const done = mandatory.filter((check) => check.counts).length;
  return (
    <Panel>
      <section aria-labelledby="checklist" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="checklist" className="text-h3">
            {t('title')}
          </h2>
          <p className="figures text-small text-stone-600">{t('done', { done, all: mandatory.length })}</p>
        </div>
        <ul className="grid">
          {checks.map((check) => (
            <li key={check.item} className="grid grid-cols-[auto_1fr] gap-x-3 border-t border-stone-300 py-3">
              {whyNot.check === null ? (
                <CheckToggle
                  action={action}
                  fields={{ campaignId: id, item: check.item, ticked: check.counts ? 'no' : 'yes' }}
                  ticked={check.counts}
                  labelledBy={`check-${check.item}`}
                  describedBy={`about-${check.item}`}
                />
              ) : (
                <Mark ticked={check.tickedAt !== null} />
              )}
              <div className="grid gap-0.5">
                <p id={`check-${check.item}`} className="font-semibold">
                  {t(`item.${check.item}.label`)}
                  {check.mandatory ? null : (
                    <span className="font-normal text-stone-600"> {t('optional')}</span>
                  )}
                </p>
                <div id={`about-${check.item}`} className="text-small text-stone-600">
                  <p>{t(`item.${check.item}.help`)}</p>
                  <TickedBy check={check} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </Panel>
  );
}

function Mark({ ticked }: { ticked: boolean }) {
  const t = useTranslations('desk.checklist');
  return (
    <span className="mt-0.5 grid size-6 place-items-center">
      {ticked ? <Icon name="check" className="size-5 text-oak-text" /> : <span aria-hidden="true">–</span>}
      <span className="sr-only">{ticked ? t('yes') : t('no')}</span>
    </span>
  );
}

function TickedBy({ check: { tickedBy, tickedAt, counts } }: { check: CheckView }) {
  const t = useTranslations('desk.checklist');
  if (!tickedBy || !tickedAt) return null;
  return (
    <p className={counts ? 'text-oak-text' : 'text-brick-text'}>
      {t.rich(counts ? 'tickedBy' : 'declaredBy', {
        name: tickedBy,
        when: () => <DateTime iso={tickedAt} look="short-day" />,
      })}
    </p>
  );
}
