-- AlterTable
ALTER TABLE "pledge_draft" ADD COLUMN     "earlier_id" TEXT,
ADD COLUMN     "opened_under" TEXT;

-- CreateIndex
CREATE INDEX "pledge_draft_earlier_id_idx" ON "pledge_draft"("earlier_id");

-- Written by hand: a draft whose details moved to a new address while its old one was pressed becomes no pledge there, or there would be two.
create function draft_has_moved() returns trigger language plpgsql as $$
begin
  if new.pledge_id is not null and coalesce(new.data->>'email', '') = '' then perform refuse('DRAFT_EXPIRED'); end if;
  return new;
end $$;
create trigger draft_has_moved before update of pledge_id on pledge_draft for each row execute function draft_has_moved();
