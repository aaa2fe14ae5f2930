import { HOLD_MINUTES, MOST_OPEN_PLEDGES, type PledgeLine } from '@/domain/pledge';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import type { PostageZone } from '@/domain/reward';
import { usesSandbox } from '../env';
import { pool } from './client';
import { asRefusal } from './refused-by-database';

export interface NewPledge {
  readonly pledgeId: string;
  readonly pageId: string;
  readonly reference: string;
  readonly campaignId: string;
  /** Null: no draft (an adviser's entry, a seed). */
  readonly draftId: string | null;
  readonly userId: string | null;
  readonly amountCents: number;
  readonly email: string;
  readonly emailHash: string;
  readonly shard: number;
  readonly locale: string;
  readonly backerName: string;
  readonly listedPublicly: boolean;
  readonly message: string;
  readonly zone: PostageZone | null;
  readonly deliveryAddress: DeliveryAddress | null;
  readonly consentVersion: string;
  readonly consentSentence: string;
  readonly lines: readonly PledgeLine[];
}

export interface OpenedPledge {
  readonly pledgeId: string;
  readonly pageId: string;
  readonly openedAt: Date;
  readonly holdEndsAt: Date;
  /**
   * Null: it is new. Else it is the draft's earlier pledge, and nothing was written: its page may still be used ('held'), its hold is over and
   * Stripe must be asked what became of it ('over'), or it was confirmed, whatever happened to it since ('made').
   */
  readonly earlier: 'held' | 'over' | 'made' | null;
}

/** Checks the campaign, takes the stock and writes the pledge, its lines and its payment page in one round trip (migration "one_draft_one_pledge"). */
export async function openPledgeRow(pledge: NewPledge): Promise<OpenedPledge> {
  const input = {
    ...pledge,
    withOffset: usesSandbox(),
    holdMinutes: HOLD_MINUTES,
    mostOpen: MOST_OPEN_PLEDGES,
  };
  try {
    const { rows } = await pool().query({
      name: 'open-pledge',
      text: 'select open_pledge($1::jsonb) as opened',
      values: [JSON.stringify(input)],
    });
    const { openedAt, holdEndsAt, ...ids } = rows[0].opened;
    return { ...ids, openedAt: new Date(openedAt), holdEndsAt: new Date(holdEndsAt) };
  } catch (error) {
    throw asRefusal(error);
  }
}
