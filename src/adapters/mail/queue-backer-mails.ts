import type { Tx } from '../db/client';
import type { MailVariables } from './kinds';

/**
 * Asks for one mail to each address with a confirmed pledge on the campaign, in its language, in one statement: there may be ten
 * thousand. A repetition (same kind and occurrence) is dropped. Gives their number.
 */
export async function queueBackerMails<K extends 'campaign-suspended' | 'campaign-resumed'>(
  tx: Tx,
  mail: { kind: K; campaignId: string; occurrence: string; variables: MailVariables[K]; at: Date },
): Promise<number> {
  const { kind, campaignId, occurrence, variables, at } = mail;
  return tx.$executeRaw`
    with asked as (
      insert into mail (id, kind, subject_id, occurrence, recipient, locale, variables, created_at)
      select uuidv7(), ${kind}, ${campaignId}, ${occurrence}, p.email, p.locale, ${JSON.stringify(variables)}::jsonb, ${at}::timestamptz
      from (select distinct on (email) email, locale from pledge
        where campaign_id = ${campaignId}::uuid and status = 'CONFIRMED' order by email, confirmed_at desc) p
      on conflict do nothing returning id)
    select graphile_worker.add_job('send-mail', json_build_object('mailId', id), max_attempts := 25) from asked`;
}
