import type { Tx } from './client';

/** When something that is done now and then was last done; null: never. Kept among the settings. */
export async function readInstant(tx: Tx, key: string): Promise<Date | null> {
  const row = await tx.setting.findUnique({ where: { key } });
  return typeof row?.value === 'string' ? new Date(row.value) : null;
}

export async function writeInstant(tx: Tx, key: string, at: Date): Promise<void> {
  const value = at.toISOString();
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}
