-- A channel registration that is made anew gives everybody another Teams id: who has the same object id in the tenant
-- is the same person. See docs/decisions/025.

-- AlterTable
ALTER TABLE "person" ADD COLUMN "email" TEXT,
ADD COLUMN "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "person_tenant_id_aad_object_id_idx" ON "person"("tenant_id", "aad_object_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_other" CHECK ("merged_into_id" <> "id");

-- Who has left the team keeps their rows, and is in nothing until the coordinator, or coming back, says otherwise.
ALTER TABLE "member" ADD COLUMN "left_team_at" TIMESTAMPTZ(3);
