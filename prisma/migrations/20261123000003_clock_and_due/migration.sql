-- Written by hand: business time, campaign locks, the sweep (mechanics §1, §3).

insert into clock_offset (id, milliseconds) values (1, 0);
alter table clock_offset add constraint clock_offset_single check (id = 1);

-- The one SQL clock allowed. `with_offset` is false against the real Stripe, where the offset does not exist.
create function business_now(with_offset boolean) returns timestamptz language plpgsql volatile as $$
begin
  if not with_offset then
    return date_trunc('milliseconds', clock_timestamp());
  end if;
  return date_trunc('milliseconds', clock_timestamp() + (select milliseconds * interval '1 millisecond' from clock_offset where id = 1));
end $$;

create function campaign_lock_key(campaign uuid) returns bigint language sql immutable as $$
  select hashtextextended(campaign::text, 461)
$$;

-- Due rows become jobs, earliest first, and go away in the same statement's transaction. Two sweeps share the work.
create function sweep_due(now_at timestamptz, most int) returns int language plpgsql volatile as $$
declare
  swept int := 0;
  item record;
begin
  for item in
    select kind, subject_id from due where due_at <= now_at order by due_at, kind, subject_id limit most for update skip locked
  loop
    perform graphile_worker.add_job(item.kind, payload := json_build_object('subjectId', item.subject_id),
      max_attempts := 25, job_key := item.kind || ':' || item.subject_id);
    delete from due where kind = item.kind and subject_id = item.subject_id;
    swept := swept + 1;
  end loop;
  return swept;
end $$;
