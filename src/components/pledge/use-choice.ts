'use client';

import { type FormEvent, useState } from 'react';
import { quantityField } from '@/domain/choice-faults';
import { cents, eurosAsTyped, parseEuros } from '@/domain/money';
import type { FormState } from '../ui/form-state';
import type { OfferedReward } from './choices-of';

type Asked = {
  state: FormState;
  rewards: readonly OfferedReward[];
  freeCents: number;
  /** "12,50" in French, "12.50" in English. */
  decimalMark: ',' | '.';
};

/** What the choosing fields show, and what they come to while somebody types. Postage is not in the total: it depends on the address. */
export function useChoice({ state, rewards, freeCents, decimalMark }: Asked) {
  const [entered, setEntered] = useState<Record<string, string>>({});
  const quantityOf = (reward: OfferedReward): string =>
    state.values[quantityField(reward.id)] ?? String(reward.units);
  const free = state.values.free ?? (freeCents > 0 ? eurosAsTyped(cents(freeCents), decimalMark) : '');
  const unitsOf = (reward: OfferedReward): number =>
    wholeOf(entered[quantityField(reward.id)] ?? quantityOf(reward));
  const freeNow = parseEuros(entered.free ?? free) ?? 0;
  return {
    quantityOf,
    unitsOf,
    free,
    totalCents: rewards.reduce((total, reward) => total + unitsOf(reward) * reward.priceCents, freeNow),
    isPosted: rewards.some((reward) => reward.isPosted && unitsOf(reward) > 0),
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      if (target instanceof HTMLInputElement)
        setEntered((before) => ({ ...before, [target.name]: target.value }));
    },
  };
}

const wholeOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);
