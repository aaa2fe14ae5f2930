-- Written by hand: the budget of calls to Stripe that all workers share (mechanics §5). Wall time: Stripe counts in it.
-- Takes up to `most` calls for one endpoint, within the endpoint's rate and the rate of all. Gives how many were granted and, when none
-- was, after how many milliseconds it is worth asking again. The rows are locked in one order (the endpoint's, then that of all).
create function take_stripe_budget(endpoint_name text, endpoint_rate int, all_rate int, most int, out granted int, out wait_ms int)
language plpgsql volatile as $$
declare
  at timestamptz := clock_timestamp();
  one stripe_budget%rowtype;
  whole stripe_budget%rowtype;
  paused interval;
begin
  insert into stripe_budget (endpoint, tokens, refilled_at) values (endpoint_name, 1, at), ('all', 1, at) on conflict do nothing;
  select * into one from stripe_budget where endpoint = endpoint_name for update;
  select * into whole from stripe_budget where endpoint = 'all' for update;
  at := clock_timestamp();
  paused := greatest(one.paused_until, whole.paused_until) - at;
  if paused > interval '0' then
    granted := 0;
    wait_ms := ceil(extract(epoch from paused) * 1000);
    return;
  end if;
  -- A fifth of a second of saved-up calls at most, so that no burst goes over the rate.
  one.tokens := least(greatest(endpoint_rate * 0.2, 1), one.tokens + endpoint_rate * greatest(extract(epoch from at - one.refilled_at), 0));
  whole.tokens := least(greatest(all_rate * 0.2, 1), whole.tokens + all_rate * greatest(extract(epoch from at - whole.refilled_at), 0));
  granted := least(most, floor(one.tokens), floor(whole.tokens));
  update stripe_budget set tokens = one.tokens - granted, refilled_at = at where endpoint = endpoint_name;
  update stripe_budget set tokens = whole.tokens - granted, refilled_at = at where endpoint = 'all';
  wait_ms := case when granted > 0 then 0
    else ceil(1000 * greatest((1 - one.tokens) / endpoint_rate, (1 - whole.tokens) / all_rate)) end;
end $$;
