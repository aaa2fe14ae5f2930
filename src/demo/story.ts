import type { CampaignSection, Category } from '@/domain/campaign-draft';
import type { CampaignStatus } from '@/domain/campaign-status';
import type { DeliveryWay, RewardNature } from '@/domain/reward';

/** A fictional firm and its campaign, told from beginning to end; played through the use cases and the sandbox by `play-stories`. */
export interface Story {
  readonly business: StoryBusiness;
  readonly title: string;
  readonly pitch: string;
  readonly category: Category;
  /** Name of an illustration of public/illustrations. */
  readonly cover: string;
  readonly coverAlt: string;
  readonly story: string;
  readonly purpose: string;
  readonly calendar: string;
  readonly expectedResult: string;
  readonly risks: string;
  /** Whole euros; the lines sum to the goal. */
  readonly budgetEuros: readonly (readonly [label: string, euros: number])[];
  readonly durationDays: number;
  readonly rewards: readonly StoryReward[];
  readonly plot: Plot;
  readonly updates?: readonly StoryUpdate[];
}

export interface StoryBusiness {
  readonly name: string;
  readonly description: string;
  readonly addressLine: string;
  /** "46260 Limogne-en-Quercy". */
  readonly commune: string;
  /** Reserved for fiction: 05 36 49 xx xx. */
  readonly phone: string;
}

export interface StoryReward {
  readonly title: string;
  readonly description: string;
  readonly euros: number;
  readonly way: DeliveryWay;
  readonly nature?: RewardNature;
  /** Months after the deadline's month. */
  readonly monthsAfter: number;
  readonly place?: string;
  readonly hours?: string;
  /** France, European Union, world; in euros, null: not sent there. */
  readonly postageEuros?: readonly [number, number | null, number | null];
  readonly quantity?: number;
}

export interface StoryUpdate {
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
}

/** How far the campaign has come by the time the demo opens, and how it got there. */
export interface Plot {
  readonly now: CampaignStatus;
  /** Days before the demo's opening on which it was (or, negative, will be) launched; absent: never. Not looked at beside `endsInHours`. */
  readonly launchedDaysAgo?: number;
  /** A live campaign that ends at a midnight of Paris within 48 h of the opening, as near as one is to this many hours; its launch follows. */
  readonly endsInHours?: number;
  /** Confirmed pledges, and the percentage of the goal that they reach together. */
  readonly backers?: number;
  readonly percent?: number;
  /** Cards that will be refused at the deadline. */
  readonly failingCards?: number;
  /** Why it was refused, cancelled, suspended or sent back. */
  readonly reason?: string;
  /** What the adviser asked for on the way to approval, and what the business answered. */
  readonly remarks?: readonly StoryRemark[];
}

export interface StoryRemark {
  readonly section: CampaignSection;
  readonly text: string;
  readonly answer: string;
}
