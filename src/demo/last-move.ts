import { z } from 'zod';
import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';

/** Row of the table `setting`: what every page shows of a move, whichever process makes it. ISO instants of business time. */
const KEY = 'demo-move';
const schema = z.object({
  state: z.enum(['moving', 'arrived', 'broken']),
  fromAt: z.string(),
  toAt: z.string(),
  /** How far it has come. */
  atAt: z.string(),
  /** Wall time of the last note. */
  notedAt: z.string(),
});
export type LastMove = Readonly<z.infer<typeof schema>>;

/** The move under way or the one before; null: nobody moved time yet. */
export async function readLastMove(): Promise<LastMove | null> {
  const row = await database().setting.findUnique({ where: { key: KEY } });
  return row && schema.parse(row.value);
}

export async function noteBegin(fromAt: Date, toAt: Date): Promise<void> {
  const value: LastMove = {
    state: 'moving',
    fromAt: fromAt.toISOString(),
    toAt: toAt.toISOString(),
    atAt: fromAt.toISOString(),
    notedAt: wallNow().toISOString(),
  };
  await database().setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
}

/** Notes a stop; one that comes after the end changes nothing. */
export async function noteStop(at: Date): Promise<void> {
  await database().$executeRaw`
    update setting set value = value || jsonb_build_object('atAt', ${at.toISOString()}::text, 'notedAt', ${wallNow().toISOString()}::text)
    where key = ${KEY} and value->>'state' = 'moving' and value->>'atAt' < ${at.toISOString()}`;
}

export async function noteEnd(state: 'arrived' | 'broken'): Promise<void> {
  await database().$executeRaw`
    update setting set value = jsonb_set(value, '{state}', to_jsonb(${state}::text)) where key = ${KEY}`;
}
