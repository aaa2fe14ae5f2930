import { useTranslations } from 'next-intl';
import type { DemoView } from '@/queries/demo.view';
import { Panel } from '../ui/panel';
import { SubmitButton } from '../ui/submit-button';
import type { FormAction } from './demo-page';

const roles = ['resident', 'business', 'adviser', 'admin'] as const;
type Props = { demo: DemoView; locale: string; action: FormAction };

/** One press each to be somebody else, and the two windows behind the scenes. */
export function AccountDoors({ demo, locale, action }: Props) {
  const t = useTranslations('demo');
  return (
    <div className="grid gap-12">
      <section aria-labelledby="accounts" className="grid gap-6">
        <h2 id="accounts" className="text-h2">
          {t('accounts.title')}
        </h2>
        <ul className="grid gap-5">
          {roles.map((role) => (
            <li key={role}>
              <form
                action={action}
                className="grid grid-cols-[1fr_auto] items-center gap-x-5 border-b border-stone-300 pb-5"
              >
                <input type="hidden" name="locale" value={locale} />
                <div className="grid gap-1">
                  <h3 className="text-h4">{t(`accounts.${role}.name`)}</h3>
                  <p className="text-small text-stone-600">{t(`accounts.${role}.sees`)}</p>
                </div>
                <SubmitButton
                  kind="secondary"
                  size="small"
                  name="role"
                  value={role}
                  pendingLabel={t('accounts.entering')}
                >
                  {t('accounts.enter')}
                  <span className="sr-only">{t('accounts.as', { name: t(`accounts.${role}.name`) })}</span>
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="behind" className="grid gap-6">
        <h2 id="behind" className="text-h2">
          {t('behind.title')}
        </h2>
        <Panel className="grid gap-5">
          {demo.mailboxUrl ? <Window href={demo.mailboxUrl} name="mailbox" /> : null}
          <Window href={demo.dashboardUrl} name="stripe" />
        </Panel>
      </section>
    </div>
  );
}

function Window({ href, name }: { href: string; name: 'mailbox' | 'stripe' }) {
  const t = useTranslations('demo.behind');
  return (
    <p className="grid gap-1">
      <a
        href={href}
        className="justify-self-start font-semibold text-malbec-text underline underline-offset-[0.22em]"
      >
        {t(`${name}.link`)}
      </a>
      <span className="text-small text-stone-600">{t(`${name}.says`)}</span>
    </p>
  );
}
