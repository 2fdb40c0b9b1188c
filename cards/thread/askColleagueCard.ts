import type { SectionRef } from "../../domain/answers/sectionRef";
import type { PersonId, Structure } from "../../domain/application/structure";
import { type AskColleagueRefusal, colleaguesOf } from "../../domain/thread/askColleague";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { longField, pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import type { ReturnTo } from "../verbs/cardData";
import { threadVerbs } from "../verbs/threadVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { tellApart } from "../words/tellApart";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

export type AskColleagueArgs = {
  form: Form;
  application: Structure;
  place: SectionRef;
  personId: PersonId;
  typed: { colleague: string; question: string };
  problem: AskColleagueRefusal | null;
  /** The card from which the section was opened. */
  returnTo?: ReturnTo;
};

const LONGEST_NAME = 60;

/** "Spør en kollega": the colleague and the question. */
export function askColleagueCard({
  form,
  application,
  place,
  personId,
  typed,
  problem,
  returnTo,
}: AskColleagueArgs): AdaptiveCard {
  const { measureId, sectionId } = place;
  const at = { applicationId: application.id, measureId, sectionId, ...(returnTo && { returnTo }) };
  const found = colleaguesOf(application, personId).map(({ personId: id, personName, party }) => {
    return { id, name: t("question.person", { person: personName, party: party.shortName ?? party.name }) };
  });
  const names = tellApart(found);
  const colleagues = found.map(({ id, name }) => ({
    value: id,
    title: inShort(names.get(id) ?? name, LONGEST_NAME),
  }));
  const back = button(t("button.back"), threadVerbs.show, at);
  const card = { heading: heading(whereAndWhose(application, measureId), t("question.title")), notes: [] };
  if (colleagues.length === 0)
    return formCard({ ...card, lines: linesOf(t("question.nobodyElse")), fields: [], buttons: [back] });
  return formCard({
    ...card,
    lines: linesOf(`${titleAt(form, place)}\n${t("question.lead")}`),
    fields: [
      pickField("colleague", t("question.to"), typed.colleague, colleagues, {
        problem: problem?.kind === "no-such-colleague" ? t("question.noColleague") : null,
      }),
      longField("question", t("question.text"), typed.question, { problem: wrongIn(problem) }),
    ],
    buttons: [primary(submitButton(t("question.send"), threadVerbs.sendQuestion, at)), back],
  });
}

function wrongIn(problem: AskColleagueRefusal | null): string | null {
  switch (problem?.kind) {
    case "no-comment":
      return t("thread.noComment");
    case "comment-too-long":
      return t("approve.commentTooLong", { most: problem.most });
    case "no-such-colleague":
    case undefined:
      return null;
  }
}
