import { randomBytes } from 'node:crypto';
import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { KEPT_FORM_HOURS } from '@/domain/kept-form';
import { addHours } from '@/domain/paris-time';

const LARGEST_CHARACTERS = 200_000;

export interface KeptForm {
  /** Address of the page that shows the form. */
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Keeps what somebody was typing when the session ended, for 24 h of wall time. Gives the unguessable id by which it is taken back. */
export async function keepForm({ path, values }: KeptForm): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const data = JSON.stringify(values).length > LARGEST_CHARACTERS ? {} : { ...values };
  const now = wallNow();
  await database().formDraft.deleteMany({ where: { createdAt: { lt: addHours(now, -KEPT_FORM_HOURS) } } });
  await database().formDraft.create({ data: { id, path, data, createdAt: now } });
  return id;
}
