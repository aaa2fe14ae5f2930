-- Written by hand: the two hot writes, each one round trip. The campaign's shared lock is the first statement; under READ COMMITTED every
-- later statement of the function sees what was committed before the lock was granted, so no pledge slips in behind the decision.
-- A refusal is raised as SQLSTATE 'CCREF' with the refusal code as its message, which undoes whatever was taken before it.

create function refuse(code text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'CCREF', message = code;
end $$;

-- Opens a pledge: p holds the pledge's columns, `lines`, `pageId`, `draftId`, `withOffset`, `holdMinutes`, `mostOpen`.
-- Gives {pledgeId, pageId, openedAt, holdEndsAt, reused}. A draft that already has an open pledge of the same content gives that one.
create function open_pledge(p jsonb) returns jsonb language plpgsql volatile as $$
declare
  the_campaign campaign%rowtype;
  opened timestamptz;
  hold_end timestamptz;
  earlier record;
  line record;
begin
  perform pg_advisory_xact_lock_shared(campaign_lock_key((p->>'campaignId')::uuid));
  -- One opening at a time for each address and campaign, so that the limit below holds.
  perform pg_advisory_xact_lock(hashtextextended((p->>'campaignId') || (p->>'emailHash'), 462));
  opened := business_now((p->>'withOffset')::boolean);
  hold_end := opened + (p->>'holdMinutes')::int * interval '1 minute';

  select * into the_campaign from campaign where id = (p->>'campaignId')::uuid;
  if not found then perform refuse('NOT_FOUND'); end if;
  if the_campaign.status = 'SUSPENDED' then perform refuse('CAMPAIGN_SUSPENDED'); end if;
  if the_campaign.status in ('COLLECTING', 'FUNDED', 'FAILED') or (the_campaign.status = 'LIVE' and opened >= the_campaign.deadline_at) then
    perform refuse('CAMPAIGN_ENDED');
  end if;
  if the_campaign.status <> 'LIVE' then perform refuse('CAMPAIGN_NOT_OPEN'); end if;

  if p->>'draftId' is not null then
    select pledge.id, page.id as page_id, pledge.opened_at, pledge.hold_ends_at into earlier
      from pledge_draft draft
      join pledge on pledge.id = draft.pledge_id
      join payment_page page on page.pledge_id = pledge.id and page.purpose = 'PLEDGE'
      where draft.id = p->>'draftId' and pledge.status = 'OPEN' and pledge.hold_ends_at > opened
      for update of draft;
    if found then
      return jsonb_build_object('pledgeId', earlier.id, 'pageId', earlier.page_id, 'openedAt', earlier.opened_at,
        'holdEndsAt', earlier.hold_ends_at, 'reused', true);
    end if;
  end if;

  if (select count(*) from pledge where campaign_id = the_campaign.id and email_hash = p->>'emailHash' and status = 'OPEN')
      >= (p->>'mostOpen')::int then
    perform refuse('TOO_MANY_OPEN_PLEDGES');
  end if;

  -- Stock first, in the order of ids, so that two openings cannot deadlock. Prices are checked again: an untouched reward may have changed.
  for line in
    select (value->>'rewardId')::uuid as reward_id, (value->>'quantity')::int as units, (value->>'amountCents')::int as amount
      from jsonb_array_elements(p->'lines') where value->>'kind' = 'REWARD' order by 1
  loop
    if exists (select from reward where id = line.reward_id and campaign_id = the_campaign.id and quantity is null
        and (closes_at is null or opened < closes_at) and price_cents * line.units = line.amount) then
      continue;
    end if;
    update reward set taken = taken + line.units
      where id = line.reward_id and campaign_id = the_campaign.id and quantity is not null and taken + line.units <= quantity
        and (closes_at is null or opened < closes_at) and price_cents * line.units = line.amount;
    if not found then
      if exists (select from reward where id = line.reward_id and campaign_id = the_campaign.id and closes_at <= opened) then
        perform refuse('REWARD_CLOSED');
      end if;
      if exists (select from reward where id = line.reward_id and campaign_id = the_campaign.id and price_cents * line.units <> line.amount) then
        perform refuse('CHANGED_BY_SOMEBODY_ELSE');
      end if;
      perform refuse('REWARD_SOLD_OUT');
    end if;
  end loop;

  insert into pledge (id, reference, campaign_id, user_id, status, amount_cents, email, email_hash, shard, locale, backer_name,
      listed_publicly, message, zone, delivery_address, consent_version, consent_sentence, consented_at, opened_at, hold_ends_at)
    values ((p->>'pledgeId')::uuid, p->>'reference', the_campaign.id, (p->>'userId')::uuid, 'OPEN', (p->>'amountCents')::int, p->>'email',
      p->>'emailHash', (p->>'shard')::smallint, p->>'locale', p->>'backerName', (p->>'listedPublicly')::boolean, p->>'message',
      (p->>'zone')::"PostageZone", nullif(p->'deliveryAddress', 'null'::jsonb), p->>'consentVersion', p->>'consentSentence', opened, opened, hold_end);
  insert into pledge_line (id, pledge_id, kind, reward_id, quantity, amount_cents)
    select uuidv7(), (p->>'pledgeId')::uuid, (value->>'kind')::"PledgeLineKind", (value->>'rewardId')::uuid, (value->>'quantity')::int,
      (value->>'amountCents')::int
    from jsonb_array_elements(p->'lines');
  insert into pledge_event (id, pledge_id, actor, "to", amount_cents, at)
    values (uuidv7(), (p->>'pledgeId')::uuid, 'backer', 'OPEN', (p->>'amountCents')::int, opened);
  insert into payment_page (id, pledge_id, number, purpose, status, expires_at, created_at)
    values ((p->>'pageId')::uuid, (p->>'pledgeId')::uuid, 1, 'PLEDGE', 'CREATED', hold_end, opened);
  insert into due (kind, subject_id, due_at) values ('close-payment-page', p->>'pageId', hold_end);
  if p->>'draftId' is not null then
    update pledge_draft set pledge_id = (p->>'pledgeId')::uuid where id = p->>'draftId';
  end if;
  return jsonb_build_object('pledgeId', p->>'pledgeId', 'pageId', p->>'pageId', 'openedAt', opened, 'holdEndsAt', hold_end, 'reused', false);
end $$;

-- Confirms an open pledge whose card Stripe has saved: p holds `pledgeId`, `pageId`, the card's facts, the mail and `withOffset`.
-- Gives {status, confirmed}: `confirmed` is true for the one call that did it. Counts until the decision, whatever the time (mechanics §3).
create function confirm_pledge(p jsonb) returns jsonb language plpgsql volatile as $$
declare
  the_pledge pledge%rowtype;
  confirmed timestamptz;
  first_pledge boolean;
  mail_id uuid;
begin
  perform pg_advisory_xact_lock_shared(campaign_lock_key((p->>'campaignId')::uuid));
  confirmed := business_now((p->>'withOffset')::boolean);
  select * into the_pledge from pledge where id = (p->>'pledgeId')::uuid and campaign_id = (p->>'campaignId')::uuid for update;
  if not found then perform refuse('NOT_FOUND'); end if;
  if the_pledge.status <> 'OPEN' then
    return jsonb_build_object('status', the_pledge.status, 'confirmed', false);
  end if;
  if exists (select from campaign where id = the_pledge.campaign_id and decided_at is not null) then
    raise exception 'pledge % is open although its campaign is decided', the_pledge.id;
  end if;

  update pledge set status = 'CONFIRMED', confirmed_at = confirmed, stripe_customer_id = p->>'customerId', payment_method_id = p->>'paymentMethodId',
      card_brand = p->>'cardBrand', card_last4 = p->>'cardLast4', card_expiry_year = (p->>'cardExpiryYear')::int,
      card_expiry_month = (p->>'cardExpiryMonth')::int
    where id = the_pledge.id;
  insert into pledge_event (id, pledge_id, actor, "from", "to", amount_cents, at)
    values (uuidv7(), the_pledge.id, 'backer', 'OPEN', 'CONFIRMED', the_pledge.amount_cents, confirmed);
  insert into campaign_backer as backer (campaign_id, email_hash, pledges) values (the_pledge.campaign_id, the_pledge.email_hash, 1)
    on conflict (campaign_id, email_hash) do update set pledges = backer.pledges + 1
    returning pledges = 1 into first_pledge;
  insert into campaign_total as total (campaign_id, shard, pledged_cents, backers)
    values (the_pledge.campaign_id, the_pledge.shard, the_pledge.amount_cents, case when first_pledge then 1 else 0 end)
    on conflict (campaign_id, shard) do update
      set pledged_cents = total.pledged_cents + excluded.pledged_cents, backers = total.backers + excluded.backers;
  update payment_page set status = 'COMPLETE', closed_at = confirmed, url = null where id = (p->>'pageId')::uuid;
  delete from due where kind = 'close-payment-page' and subject_id = p->>'pageId';
  insert into mail (id, kind, subject_id, occurrence, recipient, locale, variables, created_at)
    values (uuidv7(), 'pledge-confirmed', the_pledge.id, '1', the_pledge.email, the_pledge.locale, p->'mailVariables', confirmed)
    on conflict do nothing returning id into mail_id;
  if mail_id is not null then
    perform graphile_worker.add_job('send-mail', payload := json_build_object('mailId', mail_id), max_attempts := 25);
  end if;
  return jsonb_build_object('status', 'CONFIRMED', 'confirmed', true);
end $$;
