import type { ReactNode } from 'react';
import { currentActor } from '@/adapters/auth/current-actor';
import { SiteFrame } from '@/components/layout/site-frame';
import { readViewer } from '@/queries/account';

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return <SiteFrame viewer={await readViewer(await currentActor())}>{children}</SiteFrame>;
}
