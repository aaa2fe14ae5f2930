import { testService } from './test-services';

interface Address {
  readonly address: string;
}

interface StoredMail {
  readonly id: string;
  readonly subject: string;
  readonly to: readonly Address[];
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface ReceivedMail extends StoredMail {
  readonly messageId: string;
}

/** What the local mail server received for an address, oldest first. The server is shared by all tests: use an address of one's own. */
export async function mailsTo(recipient: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`${testService('MAILBOX_URL')}/api/email?sort=asc`);
  if (!answer.ok) throw new Error(`the mailbox answers ${answer.status}`);
  const all = (await answer.json()) as StoredMail[];
  return all
    .filter(({ to }) => to.some(({ address }) => address === recipient))
    .map((mail) => ({ ...mail, messageId: String(mail.headers['message-id']) }));
}

/** The mail as it came over the wire. */
export async function sourceOf({ id }: ReceivedMail): Promise<string> {
  return (await fetch(`${testService('MAILBOX_URL')}/api/email/${id}/source`)).text();
}

/** The address of the button to "Ma contribution" in a mail. */
export function contributionLink({ text }: Pick<ReceivedMail, 'text'>): string {
  const [link] = /https?:\/\/\S+\/contribution\/[\w-]+/.exec(text) ?? [];
  if (!link) throw new Error('the mail has no link to a contribution');
  return link;
}
