import { useTranslations } from 'next-intl';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { Amount } from '../ui/amount';
import { DescriptionList } from '../ui/description-list';
import { STORY_FIELDS } from './story-fields';

type Props = { file: CampaignFileView };

/** A section that may not change at this stage, to be read. */
export function ReadOnlyIdentity({ file }: Props) {
  const t = useTranslations('builder');
  const category = file.category as 'other';
  return (
    <Texts
      texts={[
        { label: t('identity.title'), text: file.title },
        { label: t('identity.pitch'), text: file.pitch },
        { label: t('identity.category'), text: t(`categories.${category}`) },
      ]}
    />
  );
}

export function ReadOnlyStory({ file }: Props) {
  const t = useTranslations('builder');
  return <Texts texts={STORY_FIELDS.map((name) => ({ label: t(`story.${name}`), text: file[name] }))} />;
}

export function ReadOnlyBudget({ file }: Props) {
  const t = useTranslations('builder');
  return (
    <DescriptionList
      items={[
        { term: t('budget.goal'), value: file.goalCents === null ? '' : <Amount cents={file.goalCents} /> },
        { term: t('budget.duration'), value: t('budget.dayCount', { count: file.durationDays ?? 0 }) },
        ...file.budgetLines.map(({ label, amountCents }) => ({
          term: label,
          value: <Amount cents={amountCents} />,
        })),
      ]}
    />
  );
}

function Texts({ texts }: { texts: { label: string; text: string }[] }) {
  return (
    <dl className="grid gap-6">
      {texts.map(({ label, text }) => (
        <div key={label} className="grid gap-1">
          <dt className="font-semibold">{label}</dt>
          <dd className="prose-measure whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
