-- When a call was last sent, beside when it was written: giving it up counts on the sending (business time).
ALTER TABLE "stripe_call" ADD COLUMN "sent_at" TIMESTAMPTZ(3);
UPDATE "stripe_call" SET "sent_at" = "created_at";
ALTER TABLE "stripe_call" ALTER COLUMN "sent_at" SET NOT NULL;
