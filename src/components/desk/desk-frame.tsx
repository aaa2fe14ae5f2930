import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkFrame } from '../layout/work-frame';

type Props = {
  userName: string;
  /** Files that wait for the desk. */
  waiting: number;
  /** Disputes that wait for an answer. */
  disputes: number;
  children: ReactNode;
};

export function DeskFrame({ userName, waiting, disputes, children }: Props) {
  const t = useTranslations('desk');
  const nav = [
    { href: '/desk', label: t('nav.queue'), count: waiting },
    { href: '/desk/disputes', label: t('nav.disputes'), count: disputes },
  ] as const;
  return (
    <WorkFrame place={t('place')} userName={userName} nav={[...nav]}>
      {children}
    </WorkFrame>
  );
}
