'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { quantityField } from '@/domain/choice-faults';
import { formatEuros } from '@/domain/format-amount';
import { Badge } from '../ui/badge';
import { QuantityField } from './quantity-field';

export type RewardChoice = {
  id: string;
  title: string;
  description: string;
  /** Language of the texts, when it is not the reader's. */
  lang: string | undefined;
  priceCents: number;
  /** Units that can still be chosen; null: unlimited. */
  remaining: number | null;
  soldOut: boolean;
  closed: boolean;
  isPosted: boolean;
  /** Units chosen so far. */
  units: number;
  /** Units that one pledge may hold. */
  most: number;
};

type Props = {
  reward: RewardChoice;
  isChosen: boolean;
  quantity: string;
  error: string | undefined;
  /** How and when it comes. */
  children: ReactNode;
};

const fewLeft = 5;

/** A reward to choose by its quantity. One that has gone stays in its place and says so. */
export function ChoiceCard({ reward, isChosen, quantity, error, children }: Props) {
  const t = useTranslations('pledge.choice');
  const name = quantityField(reward.id);
  const isGone = reward.soldOut || reward.closed;
  const look = isGone
    ? 'border-dashed border-stone-500 bg-stone-100'
    : isChosen
      ? 'border-malbec-text bg-malbec-soft'
      : 'border-stone-300 bg-lime';
  return (
    <article
      aria-labelledby={`${name}-title`}
      className={`cut grid gap-x-8 gap-y-3 border-2 p-4 sm:grid-cols-[1fr_auto] sm:p-5 ${look} ${error ? 'border-brick-text!' : ''}`}
    >
      <div className="grid gap-2">
        <h2 id={`${name}-title`} className="text-h4" lang={reward.lang}>
          {reward.title}
        </h2>
        {reward.description ? (
          <p className="prose-measure whitespace-pre-line text-small" lang={reward.lang}>
            {reward.description}
          </p>
        ) : null}
        {children}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 sm:flex-col sm:items-end">
        <p
          className={`figures whitespace-nowrap font-serif text-h3 font-semibold ${isGone ? 'text-stone-600 line-through decoration-2' : ''}`}
        >
          {formatEuros(reward.priceCents, useLocale())}
        </p>
        <Stock reward={reward} />
        {isGone ? (
          <p id={name} tabIndex={-1} className={error ? 'font-semibold text-brick-text' : 'sr-only'}>
            {error ?? t('gone')}
          </p>
        ) : (
          <QuantityField
            name={name}
            title={reward.title}
            defaultValue={quantity}
            most={reward.most}
            error={error}
          />
        )}
      </div>
    </article>
  );
}

function Stock({ reward }: { reward: RewardChoice }) {
  const t = useTranslations('pledge.choice');
  if (reward.soldOut) return <Badge tone="malbec">{t('soldOut')}</Badge>;
  if (reward.closed) return <Badge>{t('closed')}</Badge>;
  if (reward.remaining === null || reward.remaining > fewLeft) return null;
  return <Badge tone="saffron">{t('fewLeft', { count: reward.remaining })}</Badge>;
}
