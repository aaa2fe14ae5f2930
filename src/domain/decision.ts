import type { CampaignStatus } from './campaign-status';
import type { Cents } from './money';
import type { PledgeStatus } from './pledge-status';

export interface Decision {
  readonly campaign: Extract<CampaignStatus, 'COLLECTING' | 'FAILED' | 'CANCELLED'>;
  /** What every confirmed pledge becomes. */
  readonly pledges: Extract<PledgeStatus, 'COLLECTING' | 'RELEASED'>;
}

export type DecidableStatus = Extract<CampaignStatus, 'LIVE' | 'SUSPENDED' | 'CANCELLED'>;

/** What may still hold pledges whose fate is open: one cancelled while live does, until its last payment page is closed. */
export const isDecidable = (status: CampaignStatus): status is DecidableStatus =>
  status === 'LIVE' || status === 'SUSPENDED' || status === 'CANCELLED';

/**
 * The one decision at the deadline (product.md): pledged ≥ goal succeeds, on the cent. A campaign still suspended then is cancelled,
 * whatever was pledged.
 */
export function decide(
  status: Exclude<DecidableStatus, 'CANCELLED'>,
  pledgedCents: Cents,
  goalCents: Cents,
): Decision {
  if (status === 'SUSPENDED') return { campaign: 'CANCELLED', pledges: 'RELEASED' };
  return pledgedCents >= goalCents
    ? { campaign: 'COLLECTING', pledges: 'COLLECTING' }
    : { campaign: 'FAILED', pledges: 'RELEASED' };
}
