import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale, recordId } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { refusalSentence } from '@/app/refusal-sentence';
import { DoneNotice } from '@/components/money/done-notice';
import { PledgeRefunds } from '@/components/money/pledge-refunds';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/heading';
import { getPathname } from '@/i18n/navigation';
import { readPledgeRefunds } from '@/queries/refund-list';
import { payByHandAction, refundAction, retryRefundAction } from '../actions';

type Props = PageProps<'/[locale]/desk/campaigns/[id]/money/[reference]'>;

const acts = { refund: refundAction, retry: retryRefundAction, payByHand: payByHandAction };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('money.refunds');
  return { title: t('pageTitle', { reference: (await params).reference }) };
}

export default async function DeskPledgeMoneyPage({ params, searchParams }: Props) {
  const { locale: typed, id, reference } = await params;
  const locale = formLocale.parse(typed);
  setRequestLocale(locale);
  if (!recordId.safeParse(id).success) notFound();
  const here = { pathname: '/desk/campaigns/[id]/money/[reference]', params: { id, reference } } as const;
  const path = getPathname({ locale, href: here });
  const pledge = await showOrSend({ locale, path }, async () =>
    readPledgeRefunds(await currentActor(), id, reference),
  );
  const t = await getTranslations('money');
  const file = { pathname: '/desk/campaigns/[id]', params: { id } } as const;
  const money = { pathname: '/desk/campaigns/[id]/money', params: { id } } as const;
  const crumbs = [
    { label: pledge.campaignTitle, href: file },
    { label: t('title'), href: money },
    { label: reference },
  ];
  return (
    <div className="grid gap-8">
      <PageHeading above={<Breadcrumbs crumbs={crumbs} />} title={t('refunds.pageTitle', { reference })} />
      <DoneNotice done={(await searchParams).done} />
      <PledgeRefunds
        pledge={pledge}
        whyNot={pledge.whyNot && refusalSentence(pledge.whyNot, locale)}
        here={here}
        acts={acts}
      />
    </div>
  );
}
