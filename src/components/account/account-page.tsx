import { useTranslations } from 'next-intl';
import type { AccountView } from '@/queries/account.view';
import { ButtonLink } from '../ui/button';
import { PageHeading, SectionHeading } from '../ui/heading';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { MyPledges } from './my-pledges';

type Act = (form: FormData) => Promise<void>;
type Props = { account: AccountView; signOut: Act; openPledge: Act };

/** Who I am here, the doors that are mine, and what I have pledged. */
export function AccountPage({ account, signOut, openPledge }: Props) {
  const t = useTranslations('account');
  const isDesk = account.role !== 'RESIDENT';
  return (
    <div className="wrap grid gap-12 py-12 sm:py-16">
      <PageHeading
        title={account.name ? t('titleNamed', { name: account.name }) : t('title')}
        lead={t('signedInAs', { email: account.email })}
        action={
          <form action={signOut} className="-ml-5 sm:-mr-5 sm:ml-0">
            <HiddenFields />
            <SubmitButton kind="quiet" pendingLabel={t('signingOut')}>
              {t('signOut')}
            </SubmitButton>
          </form>
        }
      />
      <section aria-labelledby="my-pledges">
        <SectionHeading id="my-pledges" title={t('pledges')} />
        <MyPledges pledges={account.pledges} open={openPledge} />
      </section>
      <section aria-labelledby="my-doors" className="cut border border-stone-300 bg-lime p-6 sm:p-8">
        <SectionHeading
          id="my-doors"
          title={isDesk ? t('deskTitle') : t('businessTitle')}
          lead={
            isDesk ? t('deskText') : account.businesses.length > 0 ? t('businessText') : t('noBusinessText')
          }
        />
        <ButtonLink href={isDesk ? '/desk' : '/atelier'} kind="secondary">
          {isDesk ? t('toDesk') : account.businesses.length > 0 ? t('toAtelier') : t('startBusiness')}
        </ButtonLink>
      </section>
    </div>
  );
}
