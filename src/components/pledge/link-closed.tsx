import { useTranslations } from 'next-intl';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';

/** A link that opens nothing, for whatever reason: nothing is said about any contribution, and there is a way on. */
export function LinkClosed({ isExpired }: { isExpired: boolean }) {
  const t = useTranslations('contribution.link');
  return (
    <div className="wrap grid gap-7 pb-8 pt-10 md:pt-16">
      <PageHeading title={t(isExpired ? 'expired' : 'invalid')} lead={t('text')} />
      <p className="flex flex-wrap gap-4">
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
        <ButtonLink href="/projects" kind="secondary">
          {t('projects')}
        </ButtonLink>
      </p>
    </div>
  );
}
