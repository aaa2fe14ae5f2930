import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { readEvidenceFacts } from '@/adapters/db/evidence-facts';
import { renderEvidencePack } from '@/adapters/pdf/evidence-pack';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/**
 * The evidence pack of a dispute as a PDF: as it would be submitted now, or (`submission`) as it was. Only the desk reads it; refuses with NOT_FOUND.
 */
export async function readDisputePack(
  actor: Actor,
  disputeId: string,
  submission: number | null,
): Promise<Uint8Array<ArrayBuffer>> {
  must(actor, 'read-queue');
  const db = database();
  const dispute = await db.dispute.findUnique({
    where: { id: disputeId },
    select: {
      pledge: { select: { locale: true } },
      evidence: { where: { number: submission ?? 0 }, select: { pack: true } },
    },
  });
  if (!dispute) throw new Refusal('NOT_FOUND');
  if (submission === null) {
    const locale = dispute.pledge.locale === 'en' ? 'en' : 'fr';
    const pack = await renderEvidencePack(
      await readEvidenceFacts(db, disputeId),
      locale,
      await businessNow(),
    );
    return Uint8Array.from(pack);
  }
  const [sent] = dispute.evidence;
  if (!sent) throw new Refusal('NOT_FOUND');
  return Uint8Array.from(sent.pack);
}
