import { z } from 'zod';
import { optionalEuros, optionalWhole } from '@/app/form-fields';
import { parseForm } from '@/app/parse-form';
import { quantityField } from '@/domain/choice-faults';
import { type Cents, ZERO } from '@/domain/money';

const QUANTITY = new RegExp(`^${quantityField('([0-9a-f-]{36})')}$`);

export interface TypedChoice {
  readonly rewards: { rewardId: string; quantity: number }[];
  readonly freeCents: Cents;
}

/**
 * The first screen: units of each reward (empty or 0: none) and the free amount in euros ("12,50"). Refuses what is no number under
 * QUANTITY_INVALID and AMOUNT_INVALID, beside its field.
 */
export function parseChoice(form: FormData): TypedChoice {
  const names = [...new Set(form.keys())].filter((name) => QUANTITY.test(name));
  const quantities = Object.fromEntries(names.map((name) => [name, optionalWhole('QUANTITY_INVALID')]));
  const { free, ...typed } = parseForm(
    z.object({ ...quantities, free: optionalEuros('AMOUNT_INVALID') }),
    form,
  ) as { free: Cents | null } & Record<string, number | null>;
  const rewards = Object.entries(typed).flatMap(([name, quantity]) => {
    const rewardId = QUANTITY.exec(name)?.[1];
    return rewardId && quantity ? [{ rewardId, quantity }] : [];
  });
  return { rewards, freeCents: free ?? ZERO };
}
