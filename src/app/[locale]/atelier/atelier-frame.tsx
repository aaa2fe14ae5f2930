import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WorkFrame } from '@/components/layout/work-frame';
import { ClientMessages } from '@/components/ui/client-messages';
import type { AtelierView } from '@/queries/campaign-file.view';

type Props = { atelier: AtelierView; current: 'home' | 'business' | 'campaign'; children: ReactNode };

/** The atelier's frame: its home, and each business. */
export async function AtelierFrame({ atelier, current, children }: Props) {
  const t = await getTranslations('builder');
  const nav = [
    { href: '/atelier' as const, label: t('atelier.home'), current: current === 'home' },
    ...atelier.businesses.map(({ id, name, onboarding }) => ({
      href: { pathname: '/atelier/businesses/[id]', params: { id } } as const,
      label: atelier.businesses.length === 1 ? t('atelier.business') : name,
      current: current === 'business',
      count: onboarding === 'TO_FINISH' || onboarding === 'NOT_STARTED' ? 1 : 0,
    })),
  ];
  return (
    <WorkFrame place={t('atelier.place')} userName={atelier.userName} nav={nav}>
      <ClientMessages namespaces={['builder', 'business', 'uploads']}>{children}</ClientMessages>
    </WorkFrame>
  );
}
