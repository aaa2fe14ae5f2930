import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale, pageNumber, recordId } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DoneNotice } from '@/components/money/done-notice';
import { MoneyActs } from '@/components/money/money-acts';
import { Statement } from '@/components/money/statement';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/heading';
import { getPathname } from '@/i18n/navigation';
import { readCampaignMoney } from '@/queries/campaign-money';
import { readMoneyActs } from '@/queries/money-acts';
import { readRefundList } from '@/queries/refund-list';
import { cancelAction, holdAction, releaseAction, releasePayoutsAction, stopAction } from './actions';

const acts = {
  hold: holdAction,
  release: releaseAction,
  releasePayouts: releasePayoutsAction,
  cancel: cancelAction,
  stop: stopAction,
};

type Props = PageProps<'/[locale]/desk/campaigns/[id]/money'>;

export async function generateMetadata() {
  const t = await getTranslations('money');
  return { title: t('title') };
}

export default async function DeskMoneyPage({ params, searchParams }: Props) {
  const { locale: typed, id } = await params;
  const locale = formLocale.parse(typed);
  setRequestLocale(locale);
  if (!recordId.safeParse(id).success) notFound();
  const path = getPathname({ locale, href: { pathname: '/desk/campaigns/[id]/money', params: { id } } });
  const query = await searchParams;
  const page = pageNumber.parse(query.page);
  const { money, refunds, view } = await showOrSend({ locale, path }, async () => {
    const actor = await currentActor();
    return {
      money: await readCampaignMoney(actor, id, page),
      refunds: await readRefundList(actor, id),
      view: await readMoneyActs(actor, id),
    };
  });
  const pledgeHref = (reference: string) =>
    ({ pathname: '/desk/campaigns/[id]/money/[reference]', params: { id, reference } }) as const;
  const t = await getTranslations('money');
  const file = { pathname: '/desk/campaigns/[id]', params: { id } } as const;
  return (
    <div className="grid gap-10">
      <PageHeading
        above={<Breadcrumbs crumbs={[{ label: money.title, href: file }, { label: t('title') }]} />}
        title={t('title')}
        lead={t('lead', { title: money.title, business: money.businessName })}
      />
      <DoneNotice done={query.done} />
      <Statement
        money={money}
        pageHref={(number) => `${path}?page=${number}`}
        pledgeHref={pledgeHref}
        refunds={refunds}
      />
      <MoneyActs view={view} acts={acts} />
    </div>
  );
}
