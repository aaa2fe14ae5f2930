import { database } from '@/adapters/db/client';
import { sendMail } from '@/adapters/mail/send-mail';
import { addElapsedDays } from '@/domain/paris-time';
import { DEMO_ROLES, demoEmail } from './accounts';

/** The four accounts find what they were told lately; of the others' mail only the last days are worth reading. */
const DAYS_OF_THE_ACCOUNTS = 10;
const DAYS_OF_THE_OTHERS = 2;
/** Told to everybody who pledges; a hundred of them would bury the rest. */
const TOO_MANY = 'pledge-confirmed';

const ACCOUNTS = DEMO_ROLES.map(demoEmail);

/**
 * The mail job while the stories are played. Four months of mail would make the mailbox unreadable, so only what a visitor may look for is
 * delivered: what the four accounts got in the ten days before the opening, and what the others got in the two days before it, without the
 * confirmations of pledges. The rest counts as sent at the instant at which it was asked for.
 */
export const deliverWhatMatters =
  (opening: Date) =>
  async ({ mailId }: { mailId: string }): Promise<void> => {
    const forAccounts = addElapsedDays(opening, -DAYS_OF_THE_ACCOUNTS);
    const forOthers = addElapsedDays(opening, -DAYS_OF_THE_OTHERS);
    const passedOver = await database().$executeRaw`
      update mail set sent_at = created_at where id = ${mailId}::uuid and sent_at is null
        and case when recipient = any (${ACCOUNTS}) then created_at < ${forAccounts}::timestamptz
          else created_at < ${forOthers}::timestamptz or kind = ${TOO_MANY} end`;
    if (passedOver === 0) await sendMail(mailId);
  };
