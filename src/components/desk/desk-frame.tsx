import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkFrame } from '../layout/work-frame';

type Props = {
  userName: string;
  /** Files that wait for the desk. */
  waiting: number;
  children: ReactNode;
};

export function DeskFrame({ userName, waiting, children }: Props) {
  const t = useTranslations('desk');
  const nav = [{ href: '/desk', label: t('nav.queue'), current: true, count: waiting }] as const;
  return (
    <WorkFrame place={t('place')} userName={userName} nav={[...nav]}>
      {children}
    </WorkFrame>
  );
}
