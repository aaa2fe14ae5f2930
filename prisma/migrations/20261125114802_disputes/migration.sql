-- CreateEnum
CREATE TYPE "EvidenceStatus" AS ENUM ('CREATED', 'UNKNOWN', 'SUCCEEDED', 'ERROR');

-- AlterTable
ALTER TABLE "dispute" ADD COLUMN     "delivery_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "done_at" TIMESTAMPTZ(3),
ADD COLUMN     "explanation" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "dispute_evidence" (
    "id" UUID NOT NULL,
    "dispute_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "explanation" TEXT NOT NULL,
    "pack" BYTEA NOT NULL,
    "status" "EvidenceStatus" NOT NULL DEFAULT 'CREATED',
    "file_id" TEXT,
    "error_code" TEXT,
    "submitted_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_page" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "campaign_id" UUID NOT NULL,
    "shown_until" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "pitch" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "expected_result" TEXT NOT NULL,
    "risks" TEXT NOT NULL,

    CONSTRAINT "former_page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_evidence_dispute_id_number_key" ON "dispute_evidence"("dispute_id", "number");

-- CreateIndex
CREATE INDEX "former_page_campaign_id_shown_until_idx" ON "former_page"("campaign_id", "shown_until");

-- AddForeignKey
ALTER TABLE "dispute_evidence" ADD CONSTRAINT "dispute_evidence_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_page" ADD CONSTRAINT "former_page_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here: what Prisma cannot say.
create unique index dispute_evidence_one_in_flight on dispute_evidence (dispute_id) where status in ('CREATED', 'UNKNOWN');
create index dispute_not_done on dispute (opened_at) where done_at is null;
alter table dispute add constraint dispute_done_when_over check (done_at is null or status in ('WARNING_CLOSED', 'WON', 'LOST', 'PREVENTED'));
create trigger append_only before update or delete on former_page for each statement execute function refuse_change();

-- What was reversed and is owed again (a dispute won after all) is transferred a second time: one transfer in flight, no longer one for ever.
drop index transfer_one_alive;
create unique index transfer_one_in_flight on transfer (pledge_id) where status in ('CREATED', 'UNKNOWN');

-- What a pledge was promised outlives later edits of a page that is already shown.
create function keep_former_page() returns trigger language plpgsql as $$
begin
  insert into former_page (campaign_id, shown_until, title, pitch, story, purpose, calendar, expected_result, risks)
  values (old.id, new.updated_at, old.title, old.pitch, old.story, old.purpose, old.calendar, old.expected_result, old.risks);
  return new;
end $$;
create trigger keep_former_page before update of title, pitch, story, purpose, calendar, expected_result, risks on campaign
  for each row when (old.live_at is not null and (old.title, old.pitch, old.story, old.purpose, old.calendar, old.expected_result, old.risks)
    is distinct from (new.title, new.pitch, new.story, new.purpose, new.calendar, new.expected_result, new.risks))
  execute function keep_former_page();

-- What a settled pledge's transfers still have to carry: its part less what refunds and lost disputes that the business bears take of it (rounded
-- half up), less what was transferred and not taken back. Nothing while the bank decides. The rule is shrunkTransferCents in
-- src/domain/reversal.ts; it stands here too because thousands of transfers are written at once. Null where nothing was collected.
create or replace function transfer_still_due(pledge uuid) returns integer language sql stable as $$
  select case when exists (
      select from dispute where dispute.pledge_id = settled.pledge_id and dispute.status not in ('WARNING_CLOSED', 'WON', 'LOST', 'PREVENTED')) then 0
    else greatest(0, settled.net_cents - kept.cents
      - (2 * settled.net_cents::bigint * taken.cents + settled.collected_cents) / (2 * settled.collected_cents::bigint)) end::integer
  from settled_charge settled
  cross join lateral (
    select least(settled.collected_cents, coalesce((select sum(amount_cents) from refund_request request
        where request.pledge_id = settled.pledge_id and request.after_settlement and request.status <> 'CANCELLED'), 0)
      + coalesce((select sum(dispute.amount_cents) from dispute join campaign on campaign.id = dispute.campaign_id
        where dispute.pledge_id = settled.pledge_id and dispute.status = 'LOST' and campaign.costs_recharged), 0)) as cents) taken
  cross join lateral (
    select coalesce(sum(transfer.amount_cents - coalesce((
        select sum(reversal.amount_cents) from reversal where reversal.transfer_id = transfer.id and reversal.status <> 'ERROR'), 0)), 0) as cents
    from transfer where transfer.pledge_id = settled.pledge_id and transfer.status <> 'ERROR') kept
  where settled.pledge_id = pledge and settled.collected_cents > 0
$$;
