import { type Cents, sum } from './money';
import type { FieldRefusal, RefusalCode } from './refusal';
import {
  LARGEST_GOAL_CENTS,
  LONGEST_DURATION_DAYS,
  SHORTEST_DURATION_DAYS,
  SMALLEST_GOAL_CENTS,
} from './terms';

/** Parts of a campaign's file: the builder's screens, and what a remark of an adviser is attached to. */
export const CAMPAIGN_SECTIONS = ['IDENTITY', 'STORY', 'BUDGET', 'REWARDS'] as const;
export type CampaignSection = (typeof CAMPAIGN_SECTIONS)[number];

export const LONGEST_TITLE = 80;
export const LONGEST_PITCH = 180;
export const LONGEST_TEXT = 20_000;
export const LONGEST_LABEL = 120;
export const MOST_BUDGET_LINES = 12;
export const MOST_REWARDS = 12;

export const CATEGORIES = [
  'food',
  'farm',
  'craft',
  'culture',
  'tourism',
  'shop',
  'sport',
  'services',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export interface CampaignDraft {
  readonly title: string;
  readonly pitch: string;
  readonly story: string;
  readonly purpose: string;
  readonly calendar: string;
  readonly expectedResult: string;
  readonly risks: string;
  readonly goalCents: Cents | null;
  readonly durationDays: number | null;
  readonly hasCover: boolean;
  readonly coverAlt: string;
  readonly budget: readonly { readonly label: string; readonly amountCents: Cents }[];
  readonly rewardCount: number;
}

export function whyNotGoal(goal: Cents | null): RefusalCode | null {
  return goal !== null && goal >= SMALLEST_GOAL_CENTS && goal <= LARGEST_GOAL_CENTS
    ? null
    : 'GOAL_OUT_OF_RANGE';
}

export function whyNotDuration(days: number | null): RefusalCode | null {
  return days !== null &&
    Number.isInteger(days) &&
    days >= SHORTEST_DURATION_DAYS &&
    days <= LONGEST_DURATION_DAYS
    ? null
    : 'DURATION_OUT_OF_RANGE';
}

export function whyNotTitle(title: string): RefusalCode | null {
  if (title.trim() === '') return 'TITLE_MISSING';
  return title.length > LONGEST_TITLE ? 'TITLE_TOO_LONG' : null;
}

/** Faults of length only: what a save refuses. A draft may be incomplete, but never longer than the pages can show. */
export function lengthFaults(draft: Pick<CampaignDraft, 'title' | 'pitch' | 'story'>): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (draft.title.length > LONGEST_TITLE) faults.push({ field: 'title', code: 'TITLE_TOO_LONG' });
  if (draft.pitch.length > LONGEST_PITCH) faults.push({ field: 'pitch', code: 'PITCH_TOO_LONG' });
  if (draft.story.length > LONGEST_TEXT) faults.push({ field: 'story', code: 'TEXT_TOO_LONG' });
  return faults;
}

/** Lines of a budget must sum to the goal exactly: the law asks for a quantified use of funds (L548-6). */
export function whyNotBudget(lines: CampaignDraft['budget'], goal: Cents | null): RefusalCode | null {
  if (lines.length === 0) return 'BUDGET_MISSING';
  if (lines.some((line) => line.label.trim() === '' || line.amountCents <= 0)) return 'BUDGET_LINE_INVALID';
  return sum(lines.map((line) => line.amountCents)) === goal ? null : 'BUDGET_DOES_NOT_ADD_UP';
}

/** Everything that keeps a campaign from being submitted, by field and section: also the builder's list of what is missing. */
export function whyIncomplete(
  draft: CampaignDraft,
): (FieldRefusal & { readonly section: CampaignSection })[] {
  const found: (FieldRefusal & { section: CampaignSection })[] = [];
  const need = (section: CampaignSection, field: string, code: RefusalCode | null) => {
    if (code) found.push({ section, field, code });
  };
  const text = (value: string): RefusalCode | null => (value.trim() === '' ? 'TEXT_MISSING' : null);
  need('IDENTITY', 'title', draft.title.trim() === '' ? 'TITLE_MISSING' : null);
  need('IDENTITY', 'pitch', draft.pitch.trim() === '' ? 'PITCH_MISSING' : null);
  need('IDENTITY', 'cover', draft.hasCover ? null : 'COVER_MISSING');
  need('IDENTITY', 'coverAlt', draft.hasCover && draft.coverAlt.trim() === '' ? 'COVER_ALT_MISSING' : null);
  need('STORY', 'story', text(draft.story));
  need('STORY', 'purpose', text(draft.purpose));
  need('STORY', 'calendar', text(draft.calendar));
  need('STORY', 'expectedResult', text(draft.expectedResult));
  need('STORY', 'risks', text(draft.risks));
  need('BUDGET', 'goal', whyNotGoal(draft.goalCents));
  need('BUDGET', 'duration', whyNotDuration(draft.durationDays));
  need('BUDGET', 'budget', whyNotBudget(draft.budget, draft.goalCents));
  need('REWARDS', 'rewards', draft.rewardCount === 0 ? 'REWARD_MISSING' : null);
  for (const { field, code } of lengthFaults(draft))
    need(field === 'story' ? 'STORY' : 'IDENTITY', field, code);
  return found;
}

/** "Un four à bois pour le pain" → "un-four-a-bois-pour-le-pain"; never empty. The caller makes it unique. */
export function slugOf(title: string): string {
  const plain = title
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'projet' : plain;
}
