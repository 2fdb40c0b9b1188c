import type { ChangeRequest } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { ThreadEntry } from "../../domain/thread/threadOf";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import { type Quote, quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import { saidLead } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { threadVerbs } from "../verbs/threadVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
export type ChangeRequestArgs = {
  form: Form;
  application: Structure;
  place: SectionRef;
  request: ChangeRequest;
  partyName: string;
  /** The section's whole thread, this request included; newest last. */
  thread: readonly ThreadEntry[];
  now: Date;
};

const NEWEST = 3;
const LONGEST = 300;

/** To the writers: who requests which change, with the thread around it. */
export function changeRequestCard(args: ChangeRequestArgs): AdaptiveCard {
  const { form, application, place, request, partyName } = args;
  const { measureId, sectionId } = place;
  const at = { applicationId: application.id, measureId, sectionId };
  return quotingCard({
    heading: heading(whereAndWhose(application, measureId), titleAt(form, place), {
      text: t("state.changeWanted"),
      style: "Attention",
    }),
    lead: t("changeRequest.text"),
    quotes: [
      quote("attention", t("changeRequest.from", { party: partyName, person: request.personName }), request.comment),
      ...saidBeside(args),
    ],
    buttons: [
      primary(button(t("changeRequest.open"), writingVerbs.goTo, at)),
      button(t("keep.button"), approvalVerbs.askKeep, at),
      button(t("thread.open"), threadVerbs.show, at),
    ],
  });
}

/** The newest comments besides the request itself, shortened: the whole thread is one press away. */
const saidBeside = ({ application, request, thread, now }: ChangeRequestArgs): Quote[] =>
  thread
    .filter(({ kind, at }) => kind !== "wish" || at.getTime() !== request.at.getTime())
    .slice(-NEWEST)
    .map((said) => quote("emphasis", saidLead(application, said, now), inShort(said.text, LONGEST)));
