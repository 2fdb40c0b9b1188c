import { partyLabel } from "../../domain/application/structure";
import { consultableEarly } from "../../domain/consultation/consultEarly";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { type Button, button } from "../kit/button";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { t } from "../wording";

/** A button on a telephone has room for a few words. */
const LONGEST_NAME = 24;

/** "Spør Utdanningsforbundet nå": asks the unions that otherwise wait for the rest; none if none waits. */
export function askNowButton(form: Form, application: Application): Button[] {
  const [first, ...others] = consultableEarly(form, application).map(partyLabel);
  if (first === undefined) return [];
  const title =
    others.length === 0 && first.length <= LONGEST_NAME
      ? t("consultation.askNow", { party: first })
      : t("consultation.askAllNow");
  return [button(title, consultationVerbs.askNow, { applicationId: application.id })];
}
