-- AlterTable
ALTER TABLE "approval" ADD COLUMN "seen_version" BIGINT;
