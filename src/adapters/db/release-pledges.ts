import { enqueueDetachments } from '../jobs/enqueue-many';
import { campaignFacts } from '../mail/campaign-facts';
import { type PledgeMail, queuePledgeMails } from '../mail/queue-pledge-mails';
import type { Tx } from './client';
import { moveConfirmedPledges } from './move-confirmed-pledges';

/**
 * Lets every confirmed pledge of a campaign go, uncharged: released, each backer told, each card forgotten. Call under the campaign's exclusive
 * lock, in the transaction that ends the campaign.
 */
export async function releasePledges(
  tx: Tx,
  campaign: { readonly id: string; readonly slug: string; readonly title: string },
  kind: PledgeMail,
  figures: object,
  at: Date,
): Promise<void> {
  const { id: campaignId } = campaign;
  await moveConfirmedPledges(tx, campaignId, 'RELEASED', at);
  const variables = { ...campaignFacts(campaign), reason: '', ...figures };
  await queuePledgeMails(tx, { kind, campaignId, variables, at });
  await enqueueDetachments(tx, campaignId, 'RELEASED', at);
}
