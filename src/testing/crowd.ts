import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';

/**
 * Gives a campaign so many confirmed pledges of the same amount in a few statements, each of its own backer. All share one real customer and card
 * of the sandbox, which changes nothing for collecting them: each has its own payment.
 */
export async function addCrowd(campaignId: string, count: number, amountCents: number): Promise<void> {
  const customer = await stripe().customers.create({ email: 'foule@exemple.test' });
  const card = await stripe().paymentMethods.attach('pm_card_visa', { customer: customer.id });
  const now = await readBusinessNow(database());
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`
        insert into pledge (id, reference, campaign_id, status, amount_cents, email, email_hash, shard, locale, consent_version, consent_sentence,
          consented_at, opened_at, hold_ends_at, confirmed_at, stripe_customer_id, payment_method_id, card_brand, card_last4)
        select uuidv7(), 'CC-' || lpad(to_hex(n), 8, '0') || substr(${campaignId}, 30), ${campaignId}::uuid, 'CONFIRMED', ${amountCents},
          'foule-' || n || '@exemple.test', md5(n::text) || md5(${campaignId} || n), n % 16, 'fr', '1', 'Débit si l’objectif est atteint.',
          ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${customer.id}, ${card.id}, 'visa', '4242'
        from generate_series(1, ${count}::int) as n`;
      await tx.$executeRaw`
        insert into pledge_line (id, pledge_id, kind, quantity, amount_cents)
        select uuidv7(), id, 'FREE', 1, amount_cents from pledge where campaign_id = ${campaignId}::uuid`;
      await tx.$executeRaw`
        insert into campaign_backer (campaign_id, email_hash, pledges)
        select campaign_id, email_hash, 1 from pledge where campaign_id = ${campaignId}::uuid`;
      await tx.$executeRaw`
        insert into campaign_total as total (campaign_id, shard, pledged_cents, backers)
        select campaign_id, shard, sum(amount_cents), count(*) from pledge where campaign_id = ${campaignId}::uuid group by 1, 2
        on conflict (campaign_id, shard) do update set pledged_cents = excluded.pledged_cents, backers = excluded.backers`;
    },
    { timeout: 120_000 },
  );
}
