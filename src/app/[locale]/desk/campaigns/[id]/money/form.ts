import { z } from 'zod';
import { longText, optionalEuros, recordId, requiredText, text } from '@/app/form-fields';
import { cents } from '@/domain/money';
import { CHOSEN_REFUND_REASONS } from '@/domain/refund-request';

export const moneyForm = z.object({ campaignId: recordId });
export const holdForm = moneyForm.extend({ reason: longText.pipe(z.string().min(1, 'REASON_MISSING')) });
/** What cannot be undone is confirmed by a box of its own. */
export const endForm = holdForm.extend({ sure: z.literal('yes', 'NOT_CONFIRMED') });
export const payoutsForm = moneyForm.extend({ businessId: recordId });

const pledgeForm = moneyForm.extend({ reference: text });
export const requestForm = pledgeForm.extend({ requestId: recordId });
export const byHandForm = requestForm.extend({ transfer: requiredText('REASON_MISSING') });

/** All that was left when the form was shown, or a part as somebody types it. */
export const refundForm = pledgeForm
  .extend({
    pledgeId: recordId,
    seenAskedCents: z.coerce.number().int().min(0),
    leftCents: z.coerce.number().int().min(0),
    howMuch: z.enum(['all', 'part'], 'FORM_INCOMPLETE'),
    amount: optionalEuros('AMOUNT_INVALID'),
    reason: z.enum(CHOSEN_REFUND_REASONS, 'REASON_MISSING'),
    note: longText.pipe(z.string().max(1_000, 'TEXT_TOO_LONG')),
  })
  .transform(({ howMuch, amount, leftCents, seenAskedCents, ...rest }, context) => {
    const amountCents = howMuch === 'all' ? cents(leftCents) : amount;
    if (amountCents === null) {
      context.addIssue({ code: 'custom', path: ['amount'], message: 'AMOUNT_INVALID' });
      return z.NEVER;
    }
    return { ...rest, amountCents, seenAskedCents: cents(seenAskedCents) };
  });
