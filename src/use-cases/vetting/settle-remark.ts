import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotCheck } from '@/domain/vetting';

/** Says that a remark needs nothing more, or (`settled: false`) takes that back. Refuses ALREADY_DONE, and WRONG_STATUS once the file is decided. */
export async function settleRemark(
  actor: Actor,
  { campaignId, remarkId, settled }: { campaignId: string; remarkId: string; settled: boolean },
): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotCheck(file.status));
    const { count } = await tx.remark.updateMany({
      where: { id: remarkId, campaignId, settledAt: settled ? null : { not: null } },
      data: { settledAt: settled ? now : null },
    });
    if (count === 0) throw new Refusal('ALREADY_DONE');
    const action = settled ? 'settle-remark' : 'reopen-remark';
    await writeAudit(tx, { actorId: userId, action, subjectId: campaignId, at: now, detail: { remarkId } });
  });
}
