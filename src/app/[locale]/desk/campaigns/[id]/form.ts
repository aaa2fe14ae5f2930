import { z } from 'zod';
import { longText, recordId, text } from '@/app/form-fields';
import { CAMPAIGN_SECTIONS } from '@/domain/campaign-draft';
import { parseDay, parseParisInstant, parseTimeOfDay } from '@/domain/typed-date';
import { CHECKLIST_ITEMS } from '@/domain/vetting';

const file = z.object({ campaignId: recordId });
const yes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

export const fileForm = file;
export const assignForm = file.extend({
  adviserId: recordId,
  seenAdviserId: z.union([recordId, z.literal('').transform(() => null)]),
});
export const tickForm = file.extend({ item: z.enum(CHECKLIST_ITEMS), ticked: yes });
export const remarkForm = file.extend({
  section: z.enum(CAMPAIGN_SECTIONS),
  text: longText.pipe(z.string().min(1, 'TEXT_MISSING')),
});
export const settleForm = file.extend({ remarkId: recordId, settled: yes });
export const reasonForm = file.extend({ reason: longText.pipe(z.string().min(1, 'REASON_MISSING')) });

/** Either at once, or at a day and time of Paris as somebody types them. */
export const launchForm = file
  .extend({ when: z.enum(['now', 'later']), day: text, time: text })
  .transform(({ campaignId, when, day, time }, context) => {
    if (when === 'now') return { campaignId, launchAt: 'now' as const };
    if (!parseDay(day)) context.addIssue({ code: 'custom', path: ['day'], message: 'LAUNCH_DATE_INVALID' });
    if (!parseTimeOfDay(time))
      context.addIssue({ code: 'custom', path: ['time'], message: 'LAUNCH_DATE_INVALID' });
    const launchAt = parseParisInstant(day, time);
    return launchAt ? { campaignId, launchAt } : z.NEVER;
  });
