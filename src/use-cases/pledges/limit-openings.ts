import { z } from 'zod';
import { database } from '@/adapters/db/client';
import { countRequest } from '@/adapters/db/rate-limit';

const WINDOW_SECONDS = 600;
/** Many people share one address (a town hall, a market, a mobile network): high, and never a cap on holds (mechanics §3). */
const MOST_OPENINGS = 120;

/** Counts one press of "Soutenir et payer" for a network address; refuses with TOO_MANY_REQUESTS (setting `openingsPerAddress`). */
export async function limitOpenings(networkAddress: string): Promise<void> {
  const db = database();
  const row = await db.setting.findUnique({ where: { key: 'openingsPerAddress' } });
  const most = z.number().int().positive().catch(MOST_OPENINGS).parse(row?.value);
  await countRequest(db, { key: `open-pledge:ip:${networkAddress}`, most, windowSeconds: WINDOW_SECONDS });
}
