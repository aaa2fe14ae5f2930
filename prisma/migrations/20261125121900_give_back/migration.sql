-- A pledge that must not be charged any more, and is given back when it was: its backer withdrew, or its campaign was stopped while collecting.
ALTER TABLE "pledge" ADD COLUMN     "give_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "give_back_reason" "RefundReason";

alter table pledge
  add constraint pledge_give_back_whole check ((give_back_reason is null) = (give_back_at is null)),
  add constraint pledge_give_back_reason check (give_back_reason in ('WITHDRAWAL', 'CAMPAIGN_STOPPED'));
create index pledge_to_give_back on pledge (campaign_id) where give_back_reason is not null;

create or replace function pledge_to_charge(the_pledge uuid, locked boolean, with_offset boolean) returns jsonb language plpgsql volatile as $$
declare
  found jsonb;
begin
  if locked then
    perform id from pledge where id = the_pledge for update;
  end if;
  select jsonb_build_object(
    'now', business_now(with_offset),
    'row', jsonb_build_object('id', p.id, 'reference', p.reference, 'userId', p.user_id, 'status', p.status, 'repairNeed', p.repair_need,
      'giveBackReason', p.give_back_reason,
      'repairUntil', p.repair_until, 'amountCents', p.amount_cents, 'email', p.email, 'locale', p.locale,
      'stripeCustomerId', p.stripe_customer_id, 'paymentMethodId', p.payment_method_id, 'cardBrand', p.card_brand, 'cardLast4', p.card_last4),
    'campaign', jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'businessId', c.business_id, 'holdReason', c.hold_reason,
      'merchantOfRecord', c.merchant_of_record, 'business', jsonb_build_object('name', b.name, 'stripeAccountId', b.stripe_account_id)),
    'charge', (select jsonb_build_object('id', ch.id, 'feeCents', ch.fee_cents) from charge ch where ch.pledge_id = p.id),
    'intents', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'pledgeId', i.pledge_id, 'number', i.number, 'stripeId', i.stripe_id,
      'amountCents', i.amount_cents, 'status', i.status) order by i.number desc) from payment_intent i where i.pledge_id = p.id), '[]'),
    'attempts', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'pledgeId', a.pledge_id, 'intentId', a.intent_id, 'number', a.number,
      'status', a.status, 'offSession', a.off_session, 'paymentMethodId', a.payment_method_id, 'errorCode', a.error_code, 'chargeId', a.charge_id,
      'createdAt', a.created_at) order by a.created_at, a.number) from payment_attempt a where a.pledge_id = p.id), '[]'))
  into found
  from pledge p join campaign c on c.id = p.campaign_id join business b on b.id = c.business_id
  where p.id = the_pledge;
  return found;
end $$;
