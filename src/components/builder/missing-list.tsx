import { useTranslations } from 'next-intl';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';
import { hrefOf, missingOn, type Screen } from './section-nav';

const WRITTEN: Screen[] = ['identity', 'cover', 'story', 'budget', 'rewards'];

/** The whole list of what a file needs, section by section: done, or what is left, each a link to where it is done. */
export function MissingList({
  file,
  sentences,
}: {
  file: CampaignFileView;
  sentences: Record<string, string>;
}) {
  const t = useTranslations('builder');
  return (
    <ol className="grid">
      {WRITTEN.map((screen) => {
        const missing = missingOn(screen, file);
        return (
          <li key={screen} className="grid gap-1 border-b border-stone-300 py-4 first:pt-0 last:border-0">
            <p className="flex items-center gap-3">
              {missing.length === 0 ? (
                <Icon name="check" className="size-6 shrink-0 text-oak-text" />
              ) : (
                <span aria-hidden="true" className="cut-small size-6 shrink-0 border-2 border-stone-500" />
              )}
              <Link href={hrefOf(screen, file.id)} className="font-semibold">
                {t(`sections.${screen}`)}
              </Link>
              <span className="text-small text-stone-600">
                {missing.length === 0 ? t('complete') : t('missingCount', { count: missing.length })}
              </span>
            </p>
            {missing.length > 0 ? (
              <ul className="grid list-disc gap-0.5 pl-14 text-stone-600">
                {missing.map(({ field, code }) => (
                  <li key={field}>
                    {screen === 'story' ? `${t(`story.${field as 'story'}`)} : ` : ''}
                    {sentences[code]}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
