import { businessNow } from '../clock';
import { database } from '../db/client';
import { env } from '../env';
import type { MailKind, MailVariables } from './kinds';
import { LETTERS } from './letters';
import { readMailContext } from './mail-context';
import { renderMail } from './render-mail';
import { transport } from './transport';

/**
 * Delivers one mail of the table and notes when. Safe to repeat: a mail that was sent is skipped, and one whose answer was lost goes out
 * again under the same Message-ID, so that its reader's program shows it once (mechanics §7). Throws when the server does not take it.
 */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await database().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  if (!isKind(mail.kind)) throw new Error(`there is no letter for mails of kind ${mail.kind}`);
  const context = await readMailContext(database(), mail);
  const { subject, html, text } = renderMail(
    mail.kind,
    mail.variables as unknown as MailVariables[MailKind],
    context,
  );
  await transport().sendMail({
    from: env().MAIL_FROM,
    replyTo: { name: context.operator.name, address: context.operator.email },
    // An object, so that an address is never read as a list of several.
    to: { name: '', address: mail.recipient },
    messageId: `<${mail.id}@${senderDomain(env().MAIL_FROM)}>`,
    subject,
    html,
    text,
    headers: {
      'Content-Language': context.locale,
      // Keeps absence notes from answering.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  });
  await database().mail.updateMany({
    where: { id: mail.id, sentAt: null },
    // A sign-in link is a secret: once sent, only its hash is kept.
    data: { sentAt: await businessNow(), ...(mail.kind === 'sign-in' ? { variables: {} } : {}) },
  });
}

const isKind = (kind: string): kind is MailKind => Object.hasOwn(LETTERS, kind);

/** "Causse commune <bonjour@example.org>" → "example.org". */
const senderDomain = (from: string): string => /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
