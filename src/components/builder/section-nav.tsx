import { useTranslations } from 'next-intl';
import type { CampaignSection } from '@/domain/campaign-draft';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';

/** The builder's screens, in the order in which one writes. */
export const SCREENS = ['overview', 'identity', 'cover', 'story', 'budget', 'rewards', 'preview'] as const;
export type Screen = (typeof SCREENS)[number];

const COVER_FIELDS = new Set(['cover', 'coverAlt']);

/** What keeps this screen from being complete. */
export function missingOn(screen: Screen, file: Pick<CampaignFileView, 'missing'>) {
  const section: Partial<Record<Screen, CampaignSection>> = {
    identity: 'IDENTITY',
    cover: 'IDENTITY',
    story: 'STORY',
    budget: 'BUDGET',
    rewards: 'REWARDS',
  };
  return file.missing.filter((entry) => {
    if (entry.section !== section[screen]) return false;
    return screen === 'cover'
      ? COVER_FIELDS.has(entry.field)
      : screen !== 'identity' || !COVER_FIELDS.has(entry.field);
  });
}

export const hrefOf = (screen: Screen, id: string) =>
  screen === 'overview'
    ? ({ pathname: '/atelier/campaigns/[id]', params: { id } } as const)
    : ({ pathname: `/atelier/campaigns/[id]/${screen}`, params: { id } } as const);

/** Where one is in the file, what is complete and what still waits: said in words for those who do not see the marks. */
export function SectionNav({ file, current }: { file: CampaignFileView; current: Screen }) {
  const t = useTranslations('builder');
  return (
    <nav aria-label={t('sectionsLabel')} className="min-w-0 lg:sticky lg:top-6 lg:self-start">
      <ol className="flex flex-wrap gap-1 lg:grid">
        {SCREENS.map((screen) => (
          <li key={screen}>
            <Link
              href={hrefOf(screen, file.id)}
              look="bare"
              aria-current={screen === current ? 'page' : undefined}
              className="cut-small flex items-center justify-between gap-2 whitespace-nowrap px-3 py-2 font-medium lg:gap-3 lg:px-3.5 lg:py-2.5 hover:bg-stone-100 aria-[current=page]:bg-stone-100 aria-[current=page]:font-semibold"
            >
              {t(`sections.${screen}`)}
              <Mark file={file} screen={screen} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ file, screen }: { file: CampaignFileView; screen: Screen }) {
  const t = useTranslations('builder');
  if (screen === 'overview' || screen === 'preview') return null;
  const count = missingOn(screen, file).length;
  if (count === 0) {
    return (
      <span className="text-oak-text">
        <Icon name="check" className="size-5" />
        <span className="sr-only">{t('complete')}</span>
      </span>
    );
  }
  return (
    <span className="figures cut-small min-w-6 bg-saffron px-1.5 text-center text-small font-semibold text-on-saffron">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('missingCount', { count })}</span>
    </span>
  );
}
