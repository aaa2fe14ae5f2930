import { type Cents, cents } from '@/domain/money';
import { demoEmail } from './accounts';
import { drawLots, type Lot } from './random';
import { inventResidents, messageOf, type Resident } from './residents';
import type { Story, StoryReward } from './story';
import { DAYS_TOLD, momentOf, type Storyline } from './storyline';

/** A pledge that somebody will open on that day. */
export interface PlannedPledge {
  readonly daysAgo: number;
  readonly resident: Resident;
  /** Position of the reward in the story; null: none. */
  readonly reward: number | null;
  readonly quantity: number;
  readonly freeCents: Cents;
  readonly message: string;
  readonly listed: boolean;
  /** The number typed on the payment page. */
  readonly card: string;
  /** What the bank will answer to the charges, one each; empty: what the card always gets. */
  readonly outcomes: readonly string[];
}

/** Stripe's own test numbers (payments.md 4.5). */
const GOOD_CARD = '4242424242424242';
const FRENCH_CARD = '4000002500000003';
/** Saved well, refused at the deadline. */
const FAILURES: readonly Pick<PlannedPledge, 'card' | 'outcomes'>[] = [
  // The bank wants its holder present.
  { card: '4000002760003184', outcomes: [] },
  // An empty account, until the second automatic retry.
  { card: FRENCH_CARD, outcomes: ['insufficient_funds', 'insufficient_funds', 'succeed'] },
  // No, and no again: dropped in the end.
  { card: '4000000000000341', outcomes: [] },
  { card: '4000008260003178', outcomes: [] },
];

const SMALLEST_CENTS = 5_00;
/** The resident of the demo backs these three: one that runs, one that was collected, one whose payment she has to repair. */
const BACKED_BY_THE_RESIDENT: readonly string[] = ['bread-oven', 'sheep-dairy', 'weaving-loom'];

/** Who will pledge what and when, so that backers and percentage come out as the plot says. The first ones may fail to pay. */
export function planPledges(story: Story, line: Storyline, opening: Date): PlannedPledge[] {
  const { backers = 0, percent = 0, failingCards = 0 } = story.plot;
  const days = openDays(line, opening);
  if (backers === 0 || days.length === 0) return [];
  const lot = drawLots(story.title);
  const residents = inventResidents(lot, backers);
  const goalCents = story.budgetEuros.reduce((total, [, euros]) => total + euros * 100, 0);
  const wishes = splitUnevenly(lot, (goalCents * percent) / 100, backers);
  const left = story.rewards.map(({ quantity }) => quantity ?? Number.POSITIVE_INFINITY);
  let carried = 0;
  return residents.map((invented, index) => {
    const failure = index < failingCards ? FAILURES[index % FAILURES.length] : undefined;
    // Hers is a failing one where money is being collected, and a good one elsewhere.
    const hers = story.plot.now === 'COLLECTING' ? 0 : backers - 1;
    const isResident = index === hers && BACKED_BY_THE_RESIDENT.includes(story.cover);
    const resident = isResident ? asResident(invented) : invented;
    const wanted = (wishes[index] ?? SMALLEST_CENTS) + carried;
    const choice = choose(lot, story.rewards, left, wanted, isResident);
    carried = wanted - choice.totalCents;
    return {
      ...choice,
      resident,
      daysAgo: days[Math.floor((pledgeMoment(lot) * days.length) % days.length)] ?? 0,
      message: messageOf(lot, resident),
      listed: lot.next() < 0.45,
      card: lot.next() < 0.5 ? FRENCH_CARD : GOOD_CARD,
      outcomes: [],
      ...failure,
    };
  });
}

const asResident = (invented: Resident): Resident => ({
  ...invented,
  name: 'Mireille Cazals',
  email: demoEmail('resident'),
  locale: 'fr',
  address: { ...invented.address, recipient: 'Mireille Cazals' },
});

/** Days, latest last, on which the campaign took pledges. */
function openDays({ launchAt, deadlineAt, day }: Storyline, opening: Date): number[] {
  if (!launchAt || !deadlineAt) return [];
  const days: number[] = [];
  for (let daysAgo = DAYS_TOLD; daysAgo > (day.stopped ?? -1); daysAgo -= 1) {
    const moment = momentOf(daysAgo, opening);
    if (moment > launchAt && moment < deadlineAt) days.push(daysAgo);
  }
  return days;
}

/** 0 at the launch, 1 today or at the end: many come first, some in between, some at the last moment. */
function pledgeMoment(lot: Lot): number {
  const kind = lot.next();
  if (kind < 0.45) return lot.next() ** 2 * 0.4;
  return kind < 0.75 ? lot.next() : 1 - lot.next() ** 2 * 0.3;
}

/** Amounts as people give: many small ones, few large ones, whole euros; together about the total. */
function splitUnevenly(lot: Lot, totalCents: number, count: number): number[] {
  const weights = Array.from(
    { length: count },
    () => 0.25 + lot.next() ** 3 * 3 + (lot.next() < 0.06 ? 3 : 0),
  );
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.max(SMALLEST_CENTS, (totalCents * weight) / whole));
}

function choose(
  lot: Lot,
  rewards: readonly StoryReward[],
  left: number[],
  wantedCents: number,
  somethingAtAll: boolean,
) {
  const affordable = rewards.flatMap((reward, position) => {
    const priceCents = unitCents(reward);
    return priceCents <= wantedCents * 1.15 && (left[position] ?? 0) > 0 ? [{ position, priceCents }] : [];
  });
  // Dearer ones come first to mind when they fit.
  const [dearest] = affordable.sort((a, b) => b.priceCents - a.priceCents);
  if (!dearest || (lot.next() < 0.1 && !somethingAtAll)) return withFree(null, 0, 0, wantedCents);
  const { position, priceCents } = affordable[lot.next() < 0.6 ? 0 : lot.below(affordable.length)] ?? dearest;
  const most = Math.min(4, left[position] ?? 1, Math.max(1, Math.floor(wantedCents / priceCents)));
  const quantity = 1 + lot.below(most);
  left[position] = (left[position] ?? 0) - quantity;
  return withFree(position, quantity, priceCents * quantity, wantedCents);
}

function withFree(reward: number | null, quantity: number, rewardCents: number, wantedCents: number) {
  const missing = Math.max(0, Math.round((wantedCents - rewardCents) / 100) * 100);
  const free = reward === null ? Math.max(SMALLEST_CENTS, missing) : missing;
  return { reward, quantity, freeCents: cents(free), totalCents: rewardCents + free };
}

/** Price and postage within France, in cents. */
const unitCents = ({ euros, postageEuros }: StoryReward): number =>
  Math.round((euros + (postageEuros?.[0] ?? 0)) * 100);
