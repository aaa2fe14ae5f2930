import { z } from 'zod';
import { longText } from '@/app/form-fields';

/** `du_…` or `dp_…`: Stripe's own. */
const dispute = z.object({ disputeId: z.string().regex(/^\w{3,100}$/), seen: z.string().max(100) });

export const answerForm = dispute.extend({ explanation: longText, deliveryNote: longText });
export const submitForm = dispute;
