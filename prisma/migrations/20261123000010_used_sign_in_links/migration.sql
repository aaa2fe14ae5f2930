-- AlterTable
ALTER TABLE "verification_token" ADD COLUMN "used_at" TIMESTAMPTZ(3);
