import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DeskFrame } from '@/components/desk/desk-frame';
import { getPathname } from '@/i18n/navigation';
import { readViewer } from '@/queries/account';
import { countWaiting } from '@/queries/desk-queue';
import { countDisputesToAnswer } from '@/queries/disputes';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const metadata = { robots: { index: false } };

export default async function DeskLayout({ children, params }: Props) {
  const locale = formLocale.parse((await params).locale);
  setRequestLocale(locale);
  const actor = await currentActor();
  // The page itself sends a visitor to sign in, and back to where the visitor was going.
  if (actor.kind === 'anonymous') return children;
  const path = getPathname({ locale, href: '/desk' });
  const waiting = await showOrSend({ locale, path }, () => countWaiting(actor));
  const disputes = await countDisputesToAnswer(actor);
  const viewer = await readViewer(actor);
  return (
    <DeskFrame userName={viewer?.name ?? ''} waiting={waiting} disputes={disputes}>
      {children}
    </DeskFrame>
  );
}
