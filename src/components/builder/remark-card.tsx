import { useTranslations } from 'next-intl';
import type { RemarkView } from '@/queries/campaign-file.view';
import { DateTime } from '../ui/date-time';
import { Link } from '../ui/link';

type Props = {
  remark: RemarkView;
  /** Says which section it is about, and leads there. */
  campaignId?: string;
  children?: React.ReactNode;
};

const screens = {
  IDENTITY: '/atelier/campaigns/[id]/identity',
  STORY: '/atelier/campaigns/[id]/story',
  BUDGET: '/atelier/campaigns/[id]/budget',
  REWARDS: '/atelier/campaigns/[id]/rewards',
} as const;

/** What an adviser asks for, and what the business answered. */
export function RemarkCard({ remark, campaignId, children }: Props) {
  const t = useTranslations('builder');
  return (
    <article className="cut grid gap-3 border-l-[6px] border-saffron bg-saffron-soft p-5">
      <p className="text-small font-semibold">
        {campaignId ? (
          <Link href={{ pathname: screens[remark.section], params: { id: campaignId } }}>
            {t(`remark.on.${remark.section}`)}
          </Link>
        ) : (
          t('remark.adviser')
        )}
        <span className="font-normal text-stone-600">
          {' · '}
          <DateTime iso={remark.createdAt} look="short-day" />
        </span>
      </p>
      <p className="prose-measure whitespace-pre-wrap">{remark.text}</p>
      {remark.answer && !children ? (
        <p className="prose-measure border-l-2 border-stone-500 pl-3 text-stone-600">
          <span className="sr-only">{t('remark.yourAnswer')} </span>
          {remark.answer}
        </p>
      ) : null}
      {children}
    </article>
  );
}
