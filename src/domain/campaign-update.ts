import { LONGEST_TEXT, LONGEST_TITLE } from './campaign-draft';
import { type CampaignStatus, PUBLIC_STATUSES } from './campaign-status';
import type { FieldRefusal, RefusalCode } from './refusal';

/** News are for a page that people can read: from the launch on, also long after the end (product.md, "After the deadline"). */
export function whyNotPostUpdate(status: CampaignStatus): RefusalCode | null {
  return (PUBLIC_STATUSES as readonly CampaignStatus[]).includes(status) ? null : 'WRONG_STATUS';
}

/** What is wrong with news as typed. */
export function updateFaults({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (title.trim() === '') faults.push({ field: 'title', code: 'TITLE_MISSING' });
  if (title.length > LONGEST_TITLE) faults.push({ field: 'title', code: 'TITLE_TOO_LONG' });
  if (text.trim() === '') faults.push({ field: 'text', code: 'TEXT_MISSING' });
  if (text.length > LONGEST_TEXT) faults.push({ field: 'text', code: 'TEXT_TOO_LONG' });
  return faults;
}
