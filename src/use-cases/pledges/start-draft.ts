import { randomBytes } from 'node:crypto';
import { businessNow, wallNow } from '@/adapters/clock';
import { forPledging } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import { addHours } from '@/domain/paris-time';
import { whyNotOpen } from '@/domain/pledge';
import { DRAFT_LIFE_HOURS, newDraft } from '@/domain/pledge-draft';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * Begins a pledge on a campaign, with a reward already chosen where the resident pressed its button. Gives the draft's id, which is
 * unguessable (128 bits) and stands in the addresses of the three screens. Refuses when the campaign takes no pledges. Erases those whose
 * day is over.
 */
export async function startDraft(input: {
  slug: string;
  rewardId: string | null;
  locale: 'fr' | 'en';
  /** Given to the page before anything was typed, so that going back finds the draft again. */
  draftId?: string;
}): Promise<string> {
  const db = database();
  const campaign = await db.campaign.findUnique({
    where: { slug: input.slug },
    include: { rewards: { select: { id: true } } },
  });
  if (!campaign) throw new Refusal('NOT_FOUND');
  refuseIf(whyNotOpen(forPledging(campaign), await businessNow()));

  const chosen = campaign.rewards.find((reward) => reward.id === input.rewardId);
  const data = newDraft(chosen?.id ?? null, input.locale);
  const now = wallNow();
  await db.pledgeDraft.deleteMany({ where: { createdAt: { lt: addHours(now, -DRAFT_LIFE_HOURS) } } });
  const id = input.draftId ?? randomBytes(16).toString('base64url');
  const row = { id, campaignId: campaign.id, data: JSON.parse(JSON.stringify(data)), createdAt: now };
  // Pressed twice, the first press has made it.
  await db.pledgeDraft.createMany({ data: [row], skipDuplicates: true });
  return id;
}
