import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { formLocale } from '@/app/form-fields';
import { EnterByLink } from '@/components/account/enter-by-link';
import { SignInFrame } from '@/components/account/sign-in-frame';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHeading } from '@/components/ui/heading';
import { enterByLinkAction, renewLinkAction } from '../actions';

type Props = PageProps<'/[locale]/sign-in/link'>;

/** The address holds the link's secret: it is not indexed, and no page passes its address on (docs/decisions/0006). */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'signIn' });
  return { title: t('linkTitle'), robots: { index: false } };
}

export default async function SignInLinkPage({ params, searchParams }: Props) {
  setRequestLocale(formLocale.parse((await params).locale));
  const { token, to } = await searchParams;
  const t = await getTranslations('signIn');
  return (
    <SignInFrame>
      <PageHeading title={t('linkTitle')} lead={t('linkLead')} />
      <ClientMessages namespaces={['signIn']}>
        <EnterByLink
          enter={enterByLinkAction}
          renewLink={renewLinkAction}
          token={typeof token === 'string' ? token : ''}
          to={typeof to === 'string' ? to : ''}
        />
      </ClientMessages>
    </SignInFrame>
  );
}
