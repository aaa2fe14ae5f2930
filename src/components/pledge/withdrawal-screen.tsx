import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { ContributionView } from '@/queries/pledge.view';
import { ClientMessages } from '../ui/client-messages';
import { DescriptionList } from '../ui/description-list';
import type { FormState } from '../ui/form-state';
import { type Href, Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { Panel } from '../ui/panel';
import { PledgeFrame } from './pledge-frame';
import { WithdrawalForm } from './withdrawal-form';

type Props = {
  contribution: ContributionView;
  whyNot: string | null;
  backHref: Href;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The declaration, what it does to the money, and the one button that confirms it; or, in plain words, why it is not possible. */
export function WithdrawalScreen({ contribution, whyNot, backHref, action }: Props) {
  const t = useTranslations('contribution.withdrawal');
  const locale = useLocale();
  const { campaign, seller, status } = contribution;
  const back = (
    <Link href={backHref} className="inline-flex min-h-11 items-center">
      {t('back')}
    </Link>
  );
  return (
    <PledgeFrame campaign={campaign} step={null} title={t('pageTitle')} lead={whyNot ? null : t('lead')}>
      {whyNot ? (
        <>
          <Notice tone="warning">
            <p>{whyNot}</p>
            <p className="mt-2">
              <a href={`mailto:${seller.email}`}>{t('writeTo', { business: seller.name })}</a>
            </p>
          </Notice>
          <p>{back}</p>
        </>
      ) : (
        <ClientMessages namespaces={['contribution']}>
          <Panel className="grid gap-4">
            <p className="prose-measure font-semibold">
              {t('declaration', { business: seller.name, project: campaign.title })}
            </p>
            <DescriptionList
              items={[
                { term: t('reference'), value: contribution.reference },
                { term: t('amount'), value: formatEuros(contribution.totalCents, locale) },
                {
                  term: t('email'),
                  value: <span className="[overflow-wrap:anywhere]">{contribution.email}</span>,
                },
              ]}
            />
          </Panel>
          <div className="prose-measure grid gap-2">
            <p>{t(status === 'COLLECTED' ? 'refund' : 'noCharge')}</p>
            <p>{t('final')}</p>
          </div>
          <WithdrawalForm action={action} name={contribution.backerName} back={back} />
        </ClientMessages>
      )}
    </PledgeFrame>
  );
}
