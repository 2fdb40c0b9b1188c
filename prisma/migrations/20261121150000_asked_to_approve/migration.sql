-- A kind may be asked without being waited for.
ALTER TABLE "approval_rule" DROP CONSTRAINT "approval_rule_rule";
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_rule" CHECK ("rule" IN ('all', 'any', 'lead', 'asked', 'none'));
