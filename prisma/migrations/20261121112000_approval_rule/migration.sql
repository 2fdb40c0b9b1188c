-- CreateTable
CREATE TABLE "approval_rule" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "section_id" TEXT NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "rule" TEXT NOT NULL,
    "lead_id" UUID,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_rule_application_id_idx" ON "approval_rule"("application_id");

-- AddForeignKey
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_application_id_lead_id_fkey" FOREIGN KEY ("application_id", "lead_id") REFERENCES "party"("application_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_rule" CHECK ("rule" IN ('all', 'any', 'lead', 'none'));
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_lead" CHECK ("lead_id" IS NULL OR "rule" = 'lead');
-- Who may do without an approval, or ask for one more, is somebody's decision with a reason, for good.
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_reason" CHECK (btrim("reason") <> '');

CREATE FUNCTION "keep_approval_rule"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of who must approve is append-only';
END $$;
CREATE TRIGGER "approval_rule_append_only" BEFORE UPDATE OR DELETE ON "approval_rule"
  FOR EACH ROW EXECUTE FUNCTION "keep_approval_rule"();
CREATE TRIGGER "approval_rule_keep" BEFORE TRUNCATE ON "approval_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_approval_rule"();

CREATE TRIGGER "approval_rule_structure" AFTER INSERT ON "approval_rule"
  FOR EACH ROW EXECUTE FUNCTION "count_structure_of_application"();
