import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';
import { FallenWall } from '../wall/fallen-wall';

export function NotFoundPage() {
  const t = useTranslations('errors');
  return (
    <div className="wrap grid items-center gap-10 py-16 md:grid-cols-[1fr_1.1fr] md:py-24">
      <div className="grid justify-items-start gap-5">
        <h1 className="text-h1">{t('notFound.title')}</h1>
        <p className="text-lead">{t('notFound.text')}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/projects">{t('notFound.projects')}</ButtonLink>
          <ButtonLink href="/" kind="secondary">
            {t('notFound.home')}
          </ButtonLink>
        </div>
      </div>
      <FallenWall className="w-full" />
    </div>
  );
}
