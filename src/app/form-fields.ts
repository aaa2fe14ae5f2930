import { z } from 'zod';
import { type Cents, parseEuros } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { routing } from '@/i18n/routing';

/** Pieces that the forms' schemas are made of. A field that the browser did not send counts as left empty. */
export const text = z.string().trim().default('');

/** Several lines: line ends as the database keeps them, not as forms send them. */
export const longText = text.transform((typed) => typed.replace(/\r\n?/g, '\n'));

export const requiredText = (code: RefusalCode) => z.string(code).trim().min(1, code);

/** "12,50" → 1250; left empty → null; anything else is refused under the code. */
export const optionalEuros = (code: RefusalCode) =>
  text.transform((typed, context): Cents | null => {
    if (typed === '') return null;
    const amount = parseEuros(typed);
    if (amount === null) context.addIssue({ code: 'custom', message: code });
    return amount;
  });

/** "30" → 30; left empty → null; anything else is refused under the code. */
export const optionalWhole = (code: RefusalCode) =>
  text.transform((typed, context): number | null => {
    if (typed === '') return null;
    if (/^\d{1,6}$/.test(typed)) return Number(typed);
    context.addIssue({ code: 'custom', message: code });
    return null;
  });

export const formLocale = z.enum(routing.locales).catch(routing.defaultLocale);

export const recordId = z.uuid();

/** "3" → page 3; anything else is the first page. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
