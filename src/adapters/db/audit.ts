import type { Tx } from './client';
import type { InputJsonObject } from './generated/internal/prismaNamespace';

/** Writes down a privileged act. Append-only: the database refuses to change it later. */
export async function writeAudit(
  tx: Tx,
  act: { actorId: string; action: string; subjectId: string; at: Date; detail?: InputJsonObject },
): Promise<void> {
  const { detail = {}, ...rest } = act;
  await tx.auditEntry.create({ data: { ...rest, detail } });
}
