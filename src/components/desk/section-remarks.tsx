import { useTranslations } from 'next-intl';
import type { CampaignSection } from '@/domain/campaign-draft';
import type { DossierView, RemarkView } from '@/queries/dossier.view';
import { Badge } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import type { DossierActs } from './act';
import { ActButton } from './act-button';
import { Disclosure } from './disclosure';
import { WordsForm } from './words-form';

type Props = { section: CampaignSection; dossier: DossierView; acts: DossierActs };

/** The conversation about one part of the file: what was asked, what was answered, what is settled. */
export function SectionRemarks({ section, dossier, acts }: Props) {
  const t = useTranslations('desk.remarks');
  const remarks = dossier.remarks.filter((remark) => remark.section === section);
  return (
    <div className="grid gap-4">
      {remarks.length > 0 ? (
        <ul className="grid gap-3" aria-label={t('list')}>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <Remark remark={remark} dossier={dossier} acts={acts} />
            </li>
          ))}
        </ul>
      ) : null}
      {dossier.whyNot.remark === null ? (
        <Disclosure label={t('add')} kind="secondary">
          <WordsForm
            action={acts.remarkAction}
            fields={{ campaignId: dossier.id, section }}
            name="text"
            id={`remark-${section}`}
            label={t('text')}
            hint={t('hint')}
            submit={t('save')}
            pendingLabel={t('saving')}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Remark({ remark, dossier, acts }: { remark: RemarkView; dossier: DossierView; acts: DossierActs }) {
  const t = useTranslations('desk.remarks');
  const settled = remark.settledAt !== null;
  const state = settled ? 'settled' : remark.answer === null ? 'open' : 'answered';
  const tone = { settled: 'oak', open: 'saffron', answered: 'river' } as const;
  return (
    <div
      className={`cut grid gap-3 border-l-[6px] bg-stone-100 p-4 ${settled ? 'border-oak' : 'border-saffron'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-small text-stone-600">
          <strong className="text-ink">{remark.author}</strong>,{' '}
          <DateTime iso={remark.writtenAt} look="short-day" />
        </p>
        <Badge tone={tone[state]}>{t(state)}</Badge>
      </div>
      <p className="prose-measure whitespace-pre-line">{remark.text}</p>
      {remark.answer !== null && remark.answeredAt ? (
        <div className="cut grid gap-1 bg-lime p-3.5">
          <p className="text-small text-stone-600">
            <strong className="text-ink">{dossier.business.name}</strong>,{' '}
            <DateTime iso={remark.answeredAt} look="short-day" />
          </p>
          <p className="prose-measure whitespace-pre-line">{remark.answer}</p>
        </div>
      ) : null}
      {dossier.whyNot.check === null ? (
        <ActButton
          action={acts.settleAction}
          fields={{ campaignId: dossier.id, remarkId: remark.id, settled: settled ? 'no' : 'yes' }}
          label={settled ? t('reopen') : t('settle')}
          pendingLabel={t('saving')}
          kind="quiet"
          size="small"
        />
      ) : null}
    </div>
  );
}
