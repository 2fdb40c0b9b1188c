import { type CardField, searchField } from "../kit/cardField";
import { t } from "../wording";

/** The value for "no plan": a choice cannot be emptied once it is made. */
export const NO_PLAN = "none";

/** The long-term plan that the measures are anchored in; no input if the form has no plans. */
export const planFields = (plans: readonly { id: string; title: string }[], chosen: string): CardField[] =>
  plans.length === 0
    ? []
    : [
        searchField(
          "plan",
          t("setUp.plan"),
          plans.some(({ id }) => id === chosen) ? chosen : NO_PLAN,
          [{ title: t("setUp.noPlan"), value: NO_PLAN }, ...plans.map(({ id, title }) => ({ title, value: id }))],
          { help: t("setUp.planHelp") },
        ),
      ];
