import { database } from '@/adapters/db/client';
import type { Delivery } from '../stack/letter-box';

/** What each pledge that ended in this way is told, exactly once. */
const TOLD_ONCE: Readonly<Record<string, string>> = {
  COLLECTED: 'pledge-collected',
  DROPPED: 'pledge-dropped',
};

/**
 * A mail may be delivered twice when its answer was lost, but under one Message-ID: its reader sees it once. What went out is what was asked for,
 * and whoever paid, or was dropped, was told exactly once.
 */
export async function checkMails(deliveries: readonly Delivery[]): Promise<string[]> {
  const troubles: string[] = [];
  const mails = await database().mail.findMany();
  const idOf = new Map(mails.map((mail) => [`<${mail.id}@causse-commune.test>`, mail]));
  const idsOf = new Map<string, Set<string>>();
  for (const { recipient, messageId } of deliveries) {
    const mail = idOf.get(messageId);
    if (mail?.recipient !== recipient) {
      troubles.push(`${messageId} went to ${recipient} and nobody asked for it`);
      continue;
    }
    const key = [mail.kind, mail.subjectId, mail.occurrence, mail.recipient].join(' ');
    idsOf.set(key, (idsOf.get(key) ?? new Set()).add(messageId));
  }
  for (const [key, ids] of idsOf)
    if (ids.size > 1) troubles.push(`${key} went out under ${ids.size} Message-IDs`);
  for (const { id, kind } of mails)
    if (!deliveries.some(({ messageId }) => messageId.includes(id)))
      troubles.push(`mail ${kind} ${id} never went out`);
  for (const { id, status } of await database().pledge.findMany()) {
    const kind = TOLD_ONCE[status];
    const told = mails.filter((mail) => mail.subjectId === id && mail.kind === kind).length;
    if (kind && told !== 1) troubles.push(`pledge ${id} is ${status} and was told so ${told} times`);
  }
  return troubles;
}
