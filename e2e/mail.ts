import { randomBytes } from 'node:crypto';
import { mailsTo, type ReceivedMail } from '../src/testing/mailbox.ts';
import { everythingSettles } from './time.ts';

/** An address for this person that no other test writes to: all of them share one mailbox. */
export const anAddress = (name: string): string =>
  `${name.toLowerCase().replaceAll(' ', '.')}-${randomBytes(4).toString('hex')}@exemple.test`;

/** The newest mail to an address, once everything asked for so far is sent. */
export async function newestMail(recipient: string): Promise<ReceivedMail> {
  await everythingSettles();
  const mail = (await mailsTo(recipient)).at(-1);
  if (!mail) throw new Error(`no mail came to ${recipient}`);
  return mail;
}

/** Subjects of all mails to an address, oldest first. */
export async function subjectsTo(recipient: string): Promise<string[]> {
  await everythingSettles();
  return (await mailsTo(recipient)).map(({ subject }) => plain(subject));
}

/** With ordinary spaces, so that a test can be typed. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The first address in a mail that leads to this part of the site. */
export function linkIn({ text }: Pick<ReceivedMail, 'text'>, part: string): string {
  const link = (text.match(/https?:\/\/\S+/g) ?? []).find((address) =>
    new URL(address).pathname.includes(part),
  );
  if (!link) throw new Error(`the mail has no link to ${part}`);
  return link;
}
