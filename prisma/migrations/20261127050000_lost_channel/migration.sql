-- A channel that was deleted, or whose team was archived; an application moves to another. See docs/decisions/029.

-- AlterTable
ALTER TABLE "partnership" ADD COLUMN "lost_told" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "draft" ADD COLUMN "root_channel_id" TEXT;

-- AlterTable
ALTER TABLE "member" ADD COLUMN "kept_at" TIMESTAMPTZ(3);

-- What Prisma cannot say.

ALTER TABLE "partnership" ALTER COLUMN "lost_told" SET NOT NULL;

-- Who was kept in by the coordinator is there, though the team's roster lacks them.
ALTER TABLE "member" ADD CONSTRAINT "member_kept_or_left" CHECK (num_nonnulls("kept_at", "left_team_at") < 2);
