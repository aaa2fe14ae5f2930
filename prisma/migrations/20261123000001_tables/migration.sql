-- CreateEnum
CREATE TYPE "Role" AS ENUM ('RESIDENT', 'ADVISER', 'ADMIN');

-- CreateEnum
CREATE TYPE "CampaignStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REJECTED', 'APPROVED', 'SCHEDULED', 'LIVE', 'SUSPENDED', 'COLLECTING', 'FUNDED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MerchantOfRecord" AS ENUM ('PLATFORM', 'BUSINESS');

-- CreateEnum
CREATE TYPE "DeliveryWay" AS ENUM ('PICKUP', 'POST', 'DIGITAL', 'EVENT');

-- CreateEnum
CREATE TYPE "RewardNature" AS ENUM ('GIFT', 'SYMBOLIC', 'PRESALE');

-- CreateEnum
CREATE TYPE "PledgeStatus" AS ENUM ('OPEN', 'CONFIRMED', 'EXPIRED', 'CANCELLED', 'RELEASED', 'COLLECTING', 'COLLECTED', 'DROPPED');

-- CreateEnum
CREATE TYPE "RepairNeed" AS ENUM ('RETRY', 'AUTHENTICATE', 'NEW_CARD', 'INVESTIGATE');

-- CreateEnum
CREATE TYPE "PostageZone" AS ENUM ('FRANCE', 'EU', 'WORLD');

-- CreateEnum
CREATE TYPE "PledgeLineKind" AS ENUM ('REWARD', 'FREE', 'POSTAGE');

-- CreateEnum
CREATE TYPE "PaymentPagePurpose" AS ENUM ('PLEDGE', 'CARD_CHANGE', 'REPAIR');

-- CreateEnum
CREATE TYPE "PaymentPageStatus" AS ENUM ('CREATED', 'OPEN', 'COMPLETE', 'EXPIRED');

-- CreateEnum
CREATE TYPE "PaymentIntentStatus" AS ENUM ('CREATED', 'OPEN', 'SUCCEEDED', 'CANCELED');

-- CreateEnum
CREATE TYPE "AttemptStatus" AS ENUM ('CREATED', 'SUCCEEDED', 'DECLINED', 'PROCESSING', 'REQUIRES_ACTION', 'UNKNOWN', 'ERROR');

-- CreateEnum
CREATE TYPE "TransferStatus" AS ENUM ('CREATED', 'UNKNOWN', 'SUCCEEDED', 'ERROR');

-- CreateEnum
CREATE TYPE "PayoutStatus" AS ENUM ('CREATED', 'UNKNOWN', 'PENDING', 'IN_TRANSIT', 'PAID', 'FAILED', 'CANCELED', 'ERROR');

-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('CREATED', 'UNKNOWN', 'PENDING', 'SUCCEEDED', 'FAILED', 'CANCELED', 'ERROR');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "role" "Role" NOT NULL DEFAULT 'RESIDENT',
    "locale" TEXT NOT NULL DEFAULT 'fr',

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "id" TEXT NOT NULL,
    "user_email" TEXT,
    "path" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL,
    "siret" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "address_line" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "commune_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "stripe_account_id" TEXT,
    "details_submitted" BOOLEAN NOT NULL DEFAULT false,
    "transfers_active" BOOLEAN NOT NULL DEFAULT false,
    "card_payments_active" BOOLEAN NOT NULL DEFAULT false,
    "payouts_enabled" BOOLEAN NOT NULL DEFAULT false,
    "requirements_due" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "bank_account_id" TEXT,
    "payouts_held_reason" TEXT,
    "stripe_refreshed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_member" (
    "business_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "business_member_pkey" PRIMARY KEY ("business_id","user_id")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "width_px" INTEGER NOT NULL,
    "height_px" INTEGER NOT NULL,
    "widths_px" INTEGER[],
    "placeholder" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "adviser_id" UUID,
    "slug" TEXT NOT NULL,
    "status" "CampaignStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "title" TEXT NOT NULL DEFAULT '',
    "pitch" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT 'other',
    "story" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "calendar" TEXT NOT NULL DEFAULT '',
    "expected_result" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "goal_cents" INTEGER,
    "duration_days" INTEGER,
    "cover_id" UUID,
    "cover_alt" TEXT NOT NULL DEFAULT '',
    "cover_illustration" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "launch_at" TIMESTAMPTZ(3),
    "live_at" TIMESTAMPTZ(3),
    "deadline_at" TIMESTAMPTZ(3),
    "fee_basis_points" INTEGER,
    "vat_basis_points" INTEGER,
    "costs_recharged" BOOLEAN,
    "minimum_pledge_cents" INTEGER,
    "maximum_pledge_cents" INTEGER,
    "merchant_of_record" "MerchantOfRecord",
    "decided_at" TIMESTAMPTZ(3),
    "decided_pledged_cents" BIGINT,
    "decided_backers" INTEGER,
    "hold_reason" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_slug" (
    "slug" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,

    CONSTRAINT "old_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "price_cents" INTEGER NOT NULL,
    "way" "DeliveryWay" NOT NULL,
    "nature" "RewardNature" NOT NULL DEFAULT 'PRESALE',
    "vat_basis_points" INTEGER NOT NULL DEFAULT 2000,
    "delivery_month" TEXT NOT NULL,
    "pickup_address" TEXT NOT NULL DEFAULT '',
    "pickup_hours" TEXT NOT NULL DEFAULT '',
    "postage_france_cents" INTEGER,
    "postage_eu_cents" INTEGER,
    "postage_world_cents" INTEGER,
    "quantity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "closes_at" TIMESTAMPTZ(3),
    "picture_id" UUID,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_event" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "from" "CampaignStatus",
    "to" "CampaignStatus",
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vetting_check" (
    "campaign_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "ticked_by" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "ticked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vetting_check_pkey" PRIMARY KEY ("campaign_id","item")
);

-- CreateTable
CREATE TABLE "campaign_update" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "user_id" UUID,
    "status" "PledgeStatus" NOT NULL,
    "repair_need" "RepairNeed",
    "amount_cents" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "locale" TEXT NOT NULL,
    "backer_name" TEXT NOT NULL DEFAULT '',
    "listed_publicly" BOOLEAN NOT NULL DEFAULT false,
    "message" TEXT NOT NULL DEFAULT '',
    "zone" "PostageZone",
    "delivery_address" JSONB,
    "consent_version" TEXT NOT NULL,
    "consent_sentence" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "hold_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "repair_until" TIMESTAMPTZ(3),
    "stripe_customer_id" TEXT,
    "payment_method_id" TEXT,
    "card_brand" TEXT,
    "card_last4" TEXT,
    "card_expiry_year" INTEGER,
    "card_expiry_month" INTEGER,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_line" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "kind" "PledgeLineKind" NOT NULL,
    "reward_id" UUID,
    "quantity" INTEGER NOT NULL,
    "amount_cents" INTEGER NOT NULL,

    CONSTRAINT "pledge_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_event" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "from" "PledgeStatus",
    "to" "PledgeStatus",
    "reason" TEXT NOT NULL DEFAULT '',
    "amount_cents" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_draft" (
    "id" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "pledge_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_link" (
    "token_hash" TEXT NOT NULL,
    "pledge_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "pledge_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "campaign_total" (
    "campaign_id" UUID NOT NULL,
    "shard" SMALLINT NOT NULL,
    "pledged_cents" BIGINT NOT NULL DEFAULT 0,
    "backers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_total_pkey" PRIMARY KEY ("campaign_id","shard")
);

-- CreateTable
CREATE TABLE "campaign_backer" (
    "campaign_id" UUID NOT NULL,
    "email_hash" TEXT NOT NULL,
    "pledges" INTEGER NOT NULL,

    CONSTRAINT "campaign_backer_pkey" PRIMARY KEY ("campaign_id","email_hash")
);

-- CreateTable
CREATE TABLE "payment_page" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" "PaymentPagePurpose" NOT NULL,
    "status" "PaymentPageStatus" NOT NULL DEFAULT 'CREATED',
    "stripe_session_id" TEXT,
    "url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_intent" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stripe_id" TEXT,
    "amount_cents" INTEGER NOT NULL,
    "status" "PaymentIntentStatus" NOT NULL DEFAULT 'CREATED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_attempt" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "intent_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "AttemptStatus" NOT NULL DEFAULT 'CREATED',
    "off_session" BOOLEAN NOT NULL,
    "payment_method_id" TEXT NOT NULL,
    "error_code" TEXT,
    "decline_code" TEXT,
    "redirect_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charge" (
    "id" TEXT NOT NULL,
    "pledge_id" UUID NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "balance_transaction" TEXT,
    "fee_cents" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement" (
    "campaign_id" UUID NOT NULL,
    "collected_cents" BIGINT NOT NULL,
    "fee_cents" BIGINT NOT NULL,
    "vat_cents" BIGINT NOT NULL,
    "recharged_cost_cents" BIGINT NOT NULL,
    "shortfall_cents" BIGINT NOT NULL DEFAULT 0,
    "transferred_cents" BIGINT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "charge_id" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "status" "TransferStatus" NOT NULL DEFAULT 'CREATED',
    "stripe_id" TEXT,
    "error_code" TEXT,
    "platform_transaction" TEXT,
    "account_transaction" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "destination" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'CREATED',
    "stripe_id" TEXT,
    "failure_code" TEXT,
    "balance_transaction" TEXT,
    "failure_transaction" TEXT,
    "arrival_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "charge_id" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RefundStatus" NOT NULL DEFAULT 'CREATED',
    "stripe_id" TEXT,
    "balance_transaction" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "campaign_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_line" (
    "id" BIGSERIAL NOT NULL,
    "entry_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "business_id" UUID,
    "campaign_id" UUID,
    "pledge_id" UUID,
    "amount_cents" BIGINT NOT NULL,
    "object" TEXT,
    "transaction" TEXT,

    CONSTRAINT "ledger_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_call" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "account" TEXT,
    "state" TEXT NOT NULL,
    "http_status" INTEGER,
    "object_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stripe_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "object_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due" (
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_pkey" PRIMARY KEY ("kind","subject_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "variables" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "clock_offset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "milliseconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clock_offset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "stripe_budget" (
    "endpoint" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_budget_pkey" PRIMARY KEY ("endpoint")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "business_siret_key" ON "business"("siret");

-- CreateIndex
CREATE UNIQUE INDEX "business_stripe_account_id_key" ON "business"("stripe_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_slug_key" ON "campaign"("slug");

-- CreateIndex
CREATE INDEX "campaign_status_deadline_at_idx" ON "campaign"("status", "deadline_at");

-- CreateIndex
CREATE INDEX "campaign_business_id_idx" ON "campaign"("business_id");

-- CreateIndex
CREATE INDEX "budget_line_campaign_id_idx" ON "budget_line"("campaign_id");

-- CreateIndex
CREATE INDEX "reward_campaign_id_idx" ON "reward"("campaign_id");

-- CreateIndex
CREATE INDEX "campaign_event_campaign_id_at_idx" ON "campaign_event"("campaign_id", "at");

-- CreateIndex
CREATE INDEX "remark_campaign_id_idx" ON "remark"("campaign_id");

-- CreateIndex
CREATE INDEX "campaign_update_campaign_id_posted_at_idx" ON "campaign_update"("campaign_id", "posted_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_at_idx" ON "audit_entry"("subject_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_reference_key" ON "pledge"("reference");

-- CreateIndex
CREATE INDEX "pledge_campaign_id_status_idx" ON "pledge"("campaign_id", "status");

-- CreateIndex
CREATE INDEX "pledge_user_id_idx" ON "pledge"("user_id");

-- CreateIndex
CREATE INDEX "pledge_email_hash_idx" ON "pledge"("email_hash");

-- CreateIndex
CREATE INDEX "pledge_line_pledge_id_idx" ON "pledge_line"("pledge_id");

-- CreateIndex
CREATE INDEX "pledge_line_reward_id_idx" ON "pledge_line"("reward_id");

-- CreateIndex
CREATE INDEX "pledge_event_pledge_id_at_idx" ON "pledge_event"("pledge_id", "at");

-- CreateIndex
CREATE INDEX "pledge_draft_created_at_idx" ON "pledge_draft"("created_at");

-- CreateIndex
CREATE INDEX "pledge_link_pledge_id_idx" ON "pledge_link"("pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_page_stripe_session_id_key" ON "payment_page"("stripe_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_page_pledge_id_number_key" ON "payment_page"("pledge_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_stripe_id_key" ON "payment_intent"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_pledge_id_number_key" ON "payment_intent"("pledge_id", "number");

-- CreateIndex
CREATE INDEX "payment_attempt_pledge_id_idx" ON "payment_attempt"("pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempt_intent_id_number_key" ON "payment_attempt"("intent_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "charge_pledge_id_key" ON "charge"("pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "charge_balance_transaction_key" ON "charge"("balance_transaction");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_stripe_id_key" ON "transfer"("stripe_id");

-- CreateIndex
CREATE INDEX "transfer_campaign_id_status_idx" ON "transfer"("campaign_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_pledge_id_number_key" ON "transfer"("pledge_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "payout_stripe_id_key" ON "payout"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_campaign_id_number_key" ON "payout"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_id_key" ON "refund"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_pledge_id_number_key" ON "refund"("pledge_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_cause_key" ON "ledger_entry"("cause");

-- CreateIndex
CREATE INDEX "ledger_entry_campaign_id_idx" ON "ledger_entry"("campaign_id");

-- CreateIndex
CREATE INDEX "ledger_line_entry_id_idx" ON "ledger_line"("entry_id");

-- CreateIndex
CREATE INDEX "ledger_line_campaign_id_account_idx" ON "ledger_line"("campaign_id", "account");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_call_key_key" ON "stripe_call"("key");

-- CreateIndex
CREATE INDEX "stripe_call_created_at_idx" ON "stripe_call"("created_at");

-- CreateIndex
CREATE INDEX "stripe_event_object_id_idx" ON "stripe_event"("object_id");

-- CreateIndex
CREATE INDEX "due_due_at_idx" ON "due"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_kind_subject_id_occurrence_recipient_key" ON "mail"("kind", "subject_id", "occurrence", "recipient");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_member" ADD CONSTRAINT "business_member_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_member" ADD CONSTRAINT "business_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_adviser_id_fkey" FOREIGN KEY ("adviser_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_slug" ADD CONSTRAINT "old_slug_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_event" ADD CONSTRAINT "campaign_event_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_check" ADD CONSTRAINT "vetting_check_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_update" ADD CONSTRAINT "campaign_update_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_line" ADD CONSTRAINT "pledge_line_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_line" ADD CONSTRAINT "pledge_line_reward_id_fkey" FOREIGN KEY ("reward_id") REFERENCES "reward"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_event" ADD CONSTRAINT "pledge_event_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_link" ADD CONSTRAINT "pledge_link_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_total" ADD CONSTRAINT "campaign_total_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_backer" ADD CONSTRAINT "campaign_backer_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_page" ADD CONSTRAINT "payment_page_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_intent" ADD CONSTRAINT "payment_intent_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_intent_id_fkey" FOREIGN KEY ("intent_id") REFERENCES "payment_intent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
