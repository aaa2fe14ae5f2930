-- Written by hand: open_pledge as of "pledging", with another answer for a draft that has been pressed before. It makes no second pledge while the
-- first is not known to have expired: a card may have been saved on its page although its hold is over and nobody told us.
-- Gives {pledgeId, pageId, openedAt, holdEndsAt, earlier}; `earlier`: null (new), 'held', 'over' (its hold is, and Stripe must be asked), 'made'.
create or replace function open_pledge(p jsonb) returns jsonb language plpgsql volatile as $$
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

  -- A draft is one pledge: two presses of one draft come one after the other, whatever address stands in it by now.
  if p->>'draftId' is not null then
    perform from pledge_draft where id = p->>'draftId' for update;
    select pledge.id, page.id as page_id, pledge.opened_at, pledge.hold_ends_at,
        case when pledge.status <> 'OPEN' then 'made' when pledge.hold_ends_at > opened then 'held' else 'over' end as is_now into earlier
      from pledge_draft draft
      join pledge on pledge.id = draft.pledge_id
      join payment_page page on page.pledge_id = pledge.id and page.purpose = 'PLEDGE'
      where draft.id = p->>'draftId' and pledge.status <> 'EXPIRED';
    if found then
      return jsonb_build_object('pledgeId', earlier.id, 'pageId', earlier.page_id, 'openedAt', earlier.opened_at,
        'holdEndsAt', earlier.hold_ends_at, 'earlier', earlier.is_now);
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
  return jsonb_build_object('pledgeId', p->>'pledgeId', 'pageId', p->>'pageId', 'openedAt', opened, 'holdEndsAt', hold_end, 'earlier', null);
end $$;
