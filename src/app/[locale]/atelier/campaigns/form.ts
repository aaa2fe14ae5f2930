import { z } from 'zod';
import { longText, optionalEuros, optionalWhole, recordId, text } from '@/app/form-fields';
import { MOST_BUDGET_LINES } from '@/domain/campaign-draft';
import { DELIVERY_WAYS, REWARD_NATURES } from '@/domain/reward';

export const newCampaignForm = z.object({ businessId: recordId, title: text });

export const campaignForm = z.object({ campaignId: recordId });

const section = { campaignId: recordId, seen: text };

export const identityForm = z.object({ ...section, title: text, pitch: longText, category: text });

export const storyForm = z.object({
  ...section,
  story: longText,
  purpose: longText,
  calendar: longText,
  expectedResult: longText,
  risks: longText,
});

export const coverForm = z.object({ ...section, coverAlt: longText });

const lineFields = Object.fromEntries(
  Array.from({ length: MOST_BUDGET_LINES }, (_, index) => [
    [`line-${index}-label`, text],
    [`line-${index}-amount`, optionalEuros('BUDGET_LINE_INVALID')],
  ]).flat(),
);

export const budgetForm = z.object({
  ...section,
  goal: optionalEuros('GOAL_OUT_OF_RANGE'),
  duration: optionalWhole('DURATION_OUT_OF_RANGE'),
});

export const budgetLinesForm = z.object(lineFields);

export const rewardForm = z.object({
  ...section,
  rewardId: text.pipe(recordId.or(z.literal(''))).transform((id) => id || null),
  title: text,
  description: longText,
  price: optionalEuros('REWARD_PRICE_TOO_LOW'),
  quantity: optionalWhole('QUANTITY_INVALID'),
  deliveryMonth: text,
  way: z.enum(DELIVERY_WAYS, 'FORM_INCOMPLETE'),
  pickupAddress: text,
  pickupHours: longText,
  postageFrance: optionalEuros('REWARD_POSTAGE_MISSING'),
  postageEu: optionalEuros('REWARD_POSTAGE_MISSING'),
  postageWorld: optionalEuros('REWARD_POSTAGE_MISSING'),
  nature: z.enum(REWARD_NATURES, 'FORM_INCOMPLETE'),
  vat: z.enum(['2000', '1000', '550', '210', '0']).catch('2000').transform(Number),
});

export const rewardPressForm = z.object({ campaignId: recordId, rewardId: recordId });

export const remarkForm = z.object({ campaignId: recordId, remarkId: recordId });
