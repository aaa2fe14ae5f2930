import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { type Actor, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { type ChecklistItem, whyNotCheck } from '@/domain/vetting';

export interface Tick {
  readonly campaignId: string;
  readonly item: ChecklistItem;
  readonly ticked: boolean;
  readonly note?: string;
}

/**
 * Ticks or unticks one item of the checklist. Who ticked it stands beside it: the conflict of interest is declared by the one who approves. Refuses
 * WRONG_STATUS once the file is decided.
 */
export async function tickCheck(actor: Actor, { campaignId, item, ticked, note = '' }: Tick): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotCheck(file.status));
    if (ticked) {
      const tick = { tickedBy: userId, tickedAt: now, note };
      const where = { campaignId_item: { campaignId, item } };
      await tx.vettingCheck.upsert({ where, create: { campaignId, item, ...tick }, update: tick });
    } else {
      await tx.vettingCheck.deleteMany({ where: { campaignId, item } });
    }
    const action = ticked ? 'tick-check' : 'untick-check';
    await writeAudit(tx, { actorId: userId, action, subjectId: campaignId, at: now, detail: { item } });
  });
}
