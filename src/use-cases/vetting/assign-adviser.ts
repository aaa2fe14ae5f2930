import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotAssign } from '@/domain/vetting';

export interface Assignment {
  readonly campaignId: string;
  readonly adviserId: string;
  /** Whom the actor saw in charge: somebody who was faster is not replaced unseen. */
  readonly seenAdviserId: string | null;
}

/**
 * Puts a file into somebody's hands: one's own, or (the one in charge, or an admin) a colleague's. Refuses CHANGED_BY_SOMEBODY_ELSE, NOT_ALLOWED,
 * and CONFLICT_OF_INTEREST for a member of the business.
 */
export async function assignAdviser(
  actor: Actor,
  { campaignId, adviserId, seenAdviserId }: Assignment,
): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'assign-adviser', file);
    if (file.adviserId !== seenAdviserId) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    const adviser = await tx.user.findUnique({ where: { id: adviserId }, include: { memberships: true } });
    refuseIf(
      whyNotAssign(
        actor,
        file,
        adviser && { ...adviser, businessIds: adviser.memberships.map((m) => m.businessId) },
      ),
    );
    await tx.campaign.update({ where: { id: campaignId }, data: { adviserId } });
    const detail = { adviserId, before: file.adviserId };
    await writeAudit(tx, {
      actorId: userId,
      action: 'assign-adviser',
      subjectId: campaignId,
      at: now,
      detail,
    });
  });
}
