-- Written by hand: what Prisma cannot say. Each line repeats a rule of src/domain where no code path can go round it.

-- Campaigns
alter table campaign
  add constraint campaign_goal_range check (goal_cents is null or status in ('DRAFT', 'CHANGES_REQUESTED') or goal_cents between 50000 and 10000000),
  add constraint campaign_duration_range check (duration_days is null or status in ('DRAFT', 'CHANGES_REQUESTED') or duration_days between 1 and 60),
  add constraint campaign_live_has_deadline check (status not in ('LIVE', 'SUSPENDED', 'COLLECTING', 'FUNDED', 'FAILED') or (deadline_at is not null and live_at is not null)),
  add constraint campaign_live_has_terms check (status not in ('APPROVED', 'SCHEDULED', 'LIVE', 'SUSPENDED', 'COLLECTING', 'FUNDED', 'FAILED')
    or (fee_basis_points is not null and vat_basis_points is not null and costs_recharged is not null
      and minimum_pledge_cents >= 100 and maximum_pledge_cents >= minimum_pledge_cents and merchant_of_record is not null)),
  add constraint campaign_decided_has_figures check (status not in ('COLLECTING', 'FUNDED', 'FAILED')
    or (decided_at is not null and decided_pledged_cents is not null and decided_backers is not null));
alter table budget_line add constraint budget_line_positive check (amount_cents > 0);
alter table reward
  add constraint reward_price_minimum check (price_cents >= 100),
  add constraint reward_never_oversold check (taken >= 0 and (quantity is null or taken <= quantity)),
  add constraint reward_postage_positive check (least(postage_france_cents, postage_eu_cents, postage_world_cents) >= 0);

-- Pledges
alter table pledge
  add constraint pledge_amount_positive check (amount_cents >= 100),
  add constraint pledge_confirmed_has_card check (status in ('OPEN', 'EXPIRED') or (payment_method_id is not null and confirmed_at is not null)),
  add constraint pledge_repair_only_while_collecting check (repair_need is null or status = 'COLLECTING'),
  add constraint pledge_shard_range check (shard between 0 and 15);
alter table pledge_line
  add constraint pledge_line_positive check (amount_cents > 0 and quantity > 0),
  add constraint pledge_line_reward check ((kind = 'REWARD') = (reward_id is not null));
alter table campaign_total add constraint campaign_total_not_negative check (pledged_cents >= 0 and backers >= 0);
alter table campaign_backer add constraint campaign_backer_not_negative check (pledges >= 0);
create index pledge_open_by_email on pledge (campaign_id, email_hash) where status = 'OPEN';
create index pledge_listed on pledge (campaign_id, confirmed_at desc) where listed_publicly;

-- Payments (collection.md 1 and 3)
create unique index payment_intent_one_alive on payment_intent (pledge_id) where status <> 'CANCELED';
create unique index payment_attempt_one_live on payment_attempt (pledge_id) where status in ('CREATED', 'UNKNOWN', 'PROCESSING', 'REQUIRES_ACTION');
create index payment_attempt_unfinished on payment_attempt (created_at) where status in ('CREATED', 'UNKNOWN');
create unique index transfer_one_alive on transfer (pledge_id) where status <> 'ERROR';
create unique index payout_one_in_flight on payout (campaign_id) where status in ('CREATED', 'UNKNOWN', 'PENDING', 'IN_TRANSIT');
alter table payment_intent add constraint payment_intent_positive check (amount_cents > 0);
alter table charge add constraint charge_positive check (amount_cents > 0 and (fee_cents is null or fee_cents >= 0));
alter table transfer add constraint transfer_positive check (amount_cents > 0);
alter table payout add constraint payout_positive check (amount_cents > 0);
alter table refund add constraint refund_positive check (amount_cents > 0);
alter table settlement add constraint settlement_adds_up
  check (transferred_cents = collected_cents - (fee_cents + vat_cents + recharged_cost_cents - shortfall_cents) and transferred_cents >= 0);

-- The ledger: lines on a Stripe balance stand for one balance transaction; entries balance; nothing is ever changed.
alter table ledger_line
  add constraint ledger_line_account check (account in ('SP', 'SB', 'MV', 'BK', 'BX', 'BP', 'BO', 'DI', 'FE', 'VA', 'ST', 'LO')),
  add constraint ledger_line_not_zero check (amount_cents <> 0),
  add constraint ledger_line_stripe_has_transaction check ((account in ('SP', 'SB')) = (transaction is not null)),
  add constraint ledger_line_has_business check (account not in ('SB', 'BP') or business_id is not null);
create unique index ledger_line_transaction_once on ledger_line (account, transaction) where transaction is not null;

create function ledger_entry_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount_cents), 0) from ledger_line where entry_id = new.entry_id) <> 0 then
    raise exception 'ledger entry % does not balance', new.entry_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_line_balances after insert on ledger_line
  deferrable initially deferred for each row execute function ledger_entry_balances();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on ledger_entry for each statement execute function refuse_change();
create trigger append_only before update or delete on ledger_line for each statement execute function refuse_change();
create trigger append_only before update or delete on audit_entry for each statement execute function refuse_change();
create trigger append_only before update or delete on campaign_event for each statement execute function refuse_change();
create trigger append_only before update or delete on pledge_event for each statement execute function refuse_change();

-- Throttles may be lost in a crash; nothing else may.
alter table rate_limit set unlogged;
alter table stripe_budget set unlogged;
