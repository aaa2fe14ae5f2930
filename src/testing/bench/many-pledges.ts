import { database } from '@/adapters/db/client';

/**
 * Puts `count` confirmed pledges of 20 € on a campaign by SQL, with the counters that opening and confirming them would have moved: for
 * benches of reading, where how they came there does not matter.
 */
export async function insertConfirmedPledges(campaignId: string, count: number): Promise<void> {
  await database().$executeRaw`
    with made as (
      insert into pledge (id, reference, campaign_id, status, amount_cents, email, email_hash, shard, locale, backer_name, listed_publicly,
        consent_version, consent_sentence, consented_at, opened_at, hold_ends_at, confirmed_at, stripe_customer_id, payment_method_id)
      select uuidv7(), 'B' || left(md5(${campaignId} || n), 12), ${campaignId}::uuid, 'CONFIRMED', 2000, n || '@exemple.test', md5(n::text),
        n % 16, 'fr', 'Jo Serres', n % 3 = 0, 'bench', 'bench', now(), now(), now(), now(), 'cus_bench', 'pm_bench'
      from generate_series(1, ${count}) n
      returning id, shard, email_hash
    ), lines as (
      insert into pledge_line (id, pledge_id, kind, quantity, amount_cents) select uuidv7(), id, 'FREE', 1, 2000 from made
    ), backers as (
      insert into campaign_backer (campaign_id, email_hash, pledges) select ${campaignId}::uuid, email_hash, 1 from made
    )
    insert into campaign_total as total (campaign_id, shard, pledged_cents, backers)
    select ${campaignId}::uuid, shard, count(*) * 2000, count(*) from made group by shard
    on conflict (campaign_id, shard) do update
      set pledged_cents = total.pledged_cents + excluded.pledged_cents, backers = total.backers + excluded.backers`;
  await database().$executeRaw`analyze`;
}
