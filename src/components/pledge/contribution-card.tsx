import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ContributionView } from '@/queries/pledge.view';
import { Notice } from '../ui/notice';
import { Panel } from '../ui/panel';

/** The card on file, while it may still be charged: only what helps to recognise it. `children`: what can be done about it. */
export function ContributionCard({
  contribution,
  children,
}: {
  contribution: ContributionView;
  children: ReactNode;
}) {
  const t = useTranslations('contribution.card');
  const locale = useLocale();
  const { card, status } = contribution;
  if (!card || (status !== 'CONFIRMED' && status !== 'COLLECTING')) return null;
  const values = {
    brand: card.brand.charAt(0).toUpperCase() + card.brand.slice(1),
    last4: card.last4,
    month: `${String(card.expiryMonth).padStart(2, '0')}/${card.expiryYear}`,
  };
  return (
    <Panel>
      <h2 className="mb-2 text-h3">{t('title')}</h2>
      <p className="figures" lang={locale}>
        {t('line', values)}
      </p>
      {card.expiresTooSoon && status === 'CONFIRMED' ? (
        <div className="mt-3">
          <Notice tone="warning" title={t('expiresTitle')}>
            {t('expiresText')}
          </Notice>
        </div>
      ) : null}
      {children}
    </Panel>
  );
}
