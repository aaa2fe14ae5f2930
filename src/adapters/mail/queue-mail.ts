import type { Tx } from '../db/client';
import { enqueue } from '../jobs/enqueue';
import type { MailKind, MailVariables } from './kinds';

export interface MailRequest<K extends MailKind> {
  readonly kind: K;
  /** What the mail is about (a pledge's or campaign's id). */
  readonly subjectId: string;
  /** Tells two mails of one kind about one subject apart ("1", "day-2"); the same again is not sent twice. */
  readonly occurrence?: string;
  readonly recipient: string;
  readonly locale: string;
  readonly variables: MailVariables[K];
  /** Business time. */
  readonly at: Date;
}

/** Asks for a mail in the transaction of the change that it tells about. A repetition (same kind, subject, occurrence, recipient) is dropped. */
export async function queueMail<K extends MailKind>(tx: Tx, mail: MailRequest<K>): Promise<void> {
  const { kind, subjectId, occurrence = '1', recipient, locale, variables, at } = mail;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into mail (id, kind, subject_id, occurrence, recipient, locale, variables, created_at)
    values (uuidv7(), ${kind}, ${subjectId}, ${occurrence}, ${recipient}, ${locale}, ${JSON.stringify(variables)}::jsonb, ${at}::timestamptz)
    on conflict do nothing returning id`;
  if (row) await enqueue(tx, 'send-mail', { mailId: row.id });
}
