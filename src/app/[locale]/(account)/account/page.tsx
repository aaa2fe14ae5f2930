import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { AccountPage } from '@/components/account/account-page';
import { getPathname } from '@/i18n/navigation';
import { readAccount } from '@/queries/account';
import { openPledgeAction, signOutAction } from './actions';

type Props = PageProps<'/[locale]/account'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('title'), robots: { index: false } };
}

export default async function MyAccountPage({ params }: Props) {
  const locale = formLocale.parse((await params).locale);
  setRequestLocale(locale);
  const path = getPathname({ locale, href: '/account' });
  const account = await showOrSend({ locale, path }, async () => readAccount(await currentActor()));
  return <AccountPage account={account} signOut={signOutAction} openPledge={openPledgeAction} />;
}
