import { z } from 'zod';
import { formLocale, recordId, text } from '@/app/form-fields';

/** What a picture is for: the cover of a campaign, or one of its rewards. */
export const uploadForm = z.object({
  locale: formLocale,
  campaignId: recordId,
  rewardId: recordId.optional(),
  seen: text,
  coverAlt: text,
});
