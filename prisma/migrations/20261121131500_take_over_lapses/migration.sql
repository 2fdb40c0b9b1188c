-- Who asked can take it back, and what goes by without all answers is ended by nobody.
ALTER TABLE "take_over" DROP CONSTRAINT "take_over_ended";
ALTER TABLE "take_over" ADD CONSTRAINT "take_over_ended" CHECK (
  "how" IN ('taken', 'refused', 'here', 'replaced', 'withdrawn', 'lapsed')
  AND num_nonnulls("how", "ended_at") IN (0, 2)
  AND num_nonnulls("ended_by_id") = CASE WHEN "how" IS NULL OR "how" = 'lapsed' THEN 0 ELSE 1 END);
