-- Written by hand: add_job does nothing, and says nothing, when the job of the same key is taken by a worker at that very moment: it neither
-- waits any more nor has seen this change yet. Asked again, it finds the job locked, leaves it its work and makes a new one.
create function ask_for_job(name text, job_payload json, key text) returns void language plpgsql volatile as $$
declare
  made bigint;
begin
  loop
    select job.id into made from graphile_worker.add_job(name, payload := job_payload, max_attempts := 25, job_key := key) as job;
    exit when made is not null;
  end loop;
end $$;

create or replace function sweep_due(now_at timestamptz, most int) returns int language plpgsql volatile as $$
declare
  swept int := 0;
  item record;
begin
  for item in
    select kind, subject_id from due where due_at <= now_at order by due_at, kind, subject_id limit most for update skip locked
  loop
    perform ask_for_job(item.kind, json_build_object('subjectId', item.subject_id), item.kind || ':' || item.subject_id);
    delete from due where kind = item.kind and subject_id = item.subject_id;
    swept := swept + 1;
  end loop;
  return swept;
end $$;
