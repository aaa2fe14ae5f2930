import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';

/** What this place is, in one breath. */
export function HomeHero() {
  const t = useTranslations('home');
  return (
    <div className="wrap grid items-end gap-x-14 gap-y-6 pb-10 pt-10 md:grid-cols-[1.5fr_1fr] md:pb-12 md:pt-16">
      <h1 className="text-[clamp(2.2rem,0.85rem+6vw,5.2rem)] leading-none tracking-[-0.025em]">
        {t('hero.title')}
      </h1>
      <div className="grid gap-6 md:pb-2">
        <p className="text-lead">{t('hero.lead')}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/projects">{t('hero.projects')}</ButtonLink>
          <ButtonLink href="/how-it-works" kind="secondary">
            {t('hero.how')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
