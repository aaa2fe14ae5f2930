import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { safeReturnPath } from '@/adapters/auth/return-path';
import { formLocale } from '@/app/form-fields';
import { SignInForm } from '@/components/account/sign-in-form';
import { SignInFrame } from '@/components/account/sign-in-frame';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHeading } from '@/components/ui/heading';
import { Notice } from '@/components/ui/notice';
import { getPathname } from '@/i18n/navigation';
import { requestLinkAction } from './actions';

type Props = PageProps<'/[locale]/sign-in'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'signIn' });
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = formLocale.parse((await params).locale);
  setRequestLocale(locale);
  const { to, why } = await searchParams;
  const back = safeReturnPath(typeof to === 'string' ? to : null, '');
  if ((await currentActor()).kind === 'user') redirect(back || getPathname({ locale, href: '/account' }));
  const t = await getTranslations('signIn');
  return (
    <SignInFrame>
      <PageHeading title={t('title')} lead={t('lead')} />
      {why === 'session' ? (
        <Notice tone="info" title={t('sessionTitle')}>
          {t('sessionText')}
        </Notice>
      ) : null}
      <ClientMessages namespaces={['signIn']}>
        <SignInForm action={requestLinkAction} to={back} />
      </ClientMessages>
    </SignInFrame>
  );
}
