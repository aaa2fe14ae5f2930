/** An amount in integer euro cents. Made only in this file, so that no float or euro amount can pass for one. */
export type Cents = number & { readonly __unit: 'cents' };

/** A rate in basis points: 500 is 5 %. */
export type BasisPoints = number;

const LARGEST_CENTS = 1_000_000_000_00;

/** Takes an integer number of cents, negative allowed; throws on fractions and on absurd sizes, which are bugs. */
export function cents(amount: number | bigint): Cents {
  const value = Number(amount);
  if (!Number.isSafeInteger(value) || Math.abs(value) > LARGEST_CENTS)
    throw new RangeError(`not an amount in cents: ${amount}`);
  return value as Cents;
}

export const ZERO = cents(0);

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

export const add = (a: Cents, b: Cents): Cents => cents(a + b);
export const subtract = (a: Cents, b: Cents): Cents => cents(a - b);
export const times = (amount: Cents, quantity: number): Cents => cents(amount * quantity);
export const smaller = (a: Cents, b: Cents): Cents => (a < b ? a : b);

/** The only rounding of the house: half up, on the absolute value, of amount × part / whole. `whole` > 0, `part` ≥ 0, integers. */
export function proportion(amount: Cents, part: number, whole: number): Cents {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0)
    throw new RangeError(`not a proportion: ${part} of ${whole}`);
  const scaled = BigInt(Math.abs(amount)) * BigInt(part) * 2n;
  const rounded = (scaled + BigInt(whole)) / (BigInt(whole) * 2n);
  return cents(amount < 0 ? -rounded : rounded);
}

/** The share of an amount at a rate (≥ 0). */
export const share = (amount: Cents, rate: BasisPoints): Cents => proportion(amount, rate, 10_000);

/**
 * Splits `total` (≥ 0) in proportion to `weights` (each ≥ 0, not all zero unless the total is zero); the parts sum exactly to the total.
 * Largest remainder; equal remainders go to the earlier part, so that the split is the same each time it is made.
 */
export function allocate(total: Cents, weights: readonly Cents[]): Cents[] {
  const whole = weights.reduce((acc, weight) => acc + BigInt(weight), 0n);
  if (total < 0 || weights.some((weight) => weight < 0))
    throw new RangeError('allocate takes amounts of at least 0');
  if (whole === 0n) {
    if (total !== 0) throw new RangeError('nothing to allocate on');
    return weights.map(() => ZERO);
  }
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((value) => value / whole);
  let rest = Number(BigInt(total) - parts.reduce((acc, part) => acc + part, 0n));
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (rest === 0) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    rest -= 1;
  }
  return parts.map((part) => cents(part));
}

/**
 * Reads what a person types for an amount of euros: "12", "12,5", "1 234,56 €", "12.50". Null when it is not one.
 * Spaces of every kind (French typography uses U+00A0 and U+202F) and the euro sign are ignored.
 */
export function parseEuros(typed: string): Cents | null {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '');
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  return cents(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/** What the form shows again for an amount: "12,50", "12". */
export function eurosAsTyped(amount: Cents, decimalMark: ',' | '.' = ','): string {
  const [whole, rest] = [Math.trunc(amount / 100), amount % 100];
  return rest === 0 ? `${whole}` : `${whole}${decimalMark}${String(rest).padStart(2, '0')}`;
}

/** Whole percent reached, rounded down so that 100 % is said only when the goal is reached. */
export function percentReached(reached: Cents, goal: Cents): number {
  return goal <= 0 ? 0 : Math.floor((reached * 100) / goal);
}
