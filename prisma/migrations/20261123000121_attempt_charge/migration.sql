-- The charge, failed or not, that an attempt made: tells an attempt's own decline from an earlier one's.
ALTER TABLE "payment_attempt" ADD COLUMN "charge_id" TEXT;
