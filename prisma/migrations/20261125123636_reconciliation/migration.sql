-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('TRANSACTION_UNKNOWN', 'AMOUNT_DIFFERS', 'BALANCE_DIFFERS', 'ANSWER_UNKNOWN', 'EVENT_UNPROCESSED', 'ACCOUNT_UNREADABLE');

-- CreateTable
CREATE TABLE "reconciliation_run" (
    "night" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "done_accounts" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "reconciliation_run_pkey" PRIMARY KEY ("night")
);

-- CreateTable
CREATE TABLE "reconciliation_finding" (
    "id" UUID NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "account" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "expected_cents" BIGINT,
    "found_cents" BIGINT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reconciliation_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reconciliation_finding_resolved_at_idx" ON "reconciliation_finding"("resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_finding_kind_account_subject_key" ON "reconciliation_finding"("kind", "account", "subject");
