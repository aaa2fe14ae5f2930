import { getTranslations } from 'next-intl/server';
import { pageNumber } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { Statement } from '@/components/money/statement';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/heading';
import { readCampaignMoney } from '@/queries/campaign-money';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';

export async function generateMetadata() {
  const t = await getTranslations('money');
  return { title: t('title'), robots: { index: false } };
}

export default async function CampaignMoneyPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/money'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/money', params: { id } } as const;
  const page = await openCampaign(locale, href, searchParams, id);
  const t = await getTranslations('money');
  const money = await showOrSend(page, () =>
    readCampaignMoney(page.actor, id, pageNumber.parse(page.query.page)),
  );
  const file = { pathname: '/atelier/campaigns/[id]', params: { id } } as const;
  return (
    <AtelierFrame atelier={page.atelier} current="campaign">
      <div className="grid gap-10">
        <PageHeading
          above={<Breadcrumbs crumbs={[{ label: money.title, href: file }, { label: t('title') }]} />}
          title={t('title')}
          lead={t('lead', { title: money.title, business: money.businessName })}
        />
        <Statement money={money} pageHref={(number) => `${page.path}?page=${number}`} />
      </div>
    </AtelierFrame>
  );
}
