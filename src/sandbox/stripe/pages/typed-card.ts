import { passesLuhn } from '../rules/cards.ts';
import type { Words } from './words.ts';

export interface Typed {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
}

export type Errors = Partial<Record<keyof Typed, string>>;

export function errorsOf(typed: Typed, expiry: unknown, words: Words): Errors {
  const errors: Errors = {};
  if (!passesLuhn(digits(typed.number))) errors.number = words.invalidNumber;
  if (!expiry) errors.expiry = words.invalidExpiry;
  if (!/^\d{3,4}$/.test(typed.cvc.trim())) errors.cvc = words.invalidCvc;
  if (!typed.name.trim()) errors.name = words.missingName;
  return errors;
}

/** MM/AA or MM/AAAA, this month or later. */
export function readExpiry(text: string, nowMs: number): { month: number; year: number } | null {
  const found = /^\s*(\d{1,2})\s*[/-]?\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (!found) return null;
  const month = Number(found[1]);
  const year = Number(found[2]) + (found[2]?.length === 2 ? 2000 : 0);
  const now = new Date(nowMs);
  const late = year * 12 + month - 1 < now.getUTCFullYear() * 12 + now.getUTCMonth();
  return month < 1 || month > 12 || late ? null : { month, year };
}

export const digits = (text: string) => text.replaceAll(/[\s-]/g, '');
