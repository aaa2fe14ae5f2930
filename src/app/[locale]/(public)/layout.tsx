import type { ReactNode } from 'react';
import { currentActor } from '@/adapters/auth/current-actor';
import { SiteFrame } from '@/components/layout/site-frame';
import { readViewer } from '@/queries/account';

/** A visitor's page is the same for all of them; somebody signed in finds their doors, and no shared cache keeps that page. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame viewer={await readViewer(await currentActor())}>{children}</SiteFrame>;
}
