import { type CardField, pickField } from "../kit/cardField";
import { t } from "../wording";

/** The value for "no plan", if the region's own is not listed: a choice cannot be emptied once it is made. */
export const NO_PLAN = "none";

/** The long-term plan that the measures are anchored in; no input if the form has no plans. */
export const planFields = (plans: readonly { id: string; title: string }[], chosen: string): CardField[] =>
  plans.length === 0
    ? []
    : [
        pickField(
          "plan",
          t("setUp.plan"),
          chosen,
          [...plans.map(({ id, title }) => ({ title, value: id })), { title: t("setUp.noPlan"), value: NO_PLAN }],
          { help: t("setUp.planHelp") },
        ),
      ];
