import type { SectionRef } from "../../domain/answers/sectionRef";
import { membershipsOf, type PersonId } from "../../domain/application/structure";
import { type Application, sectionAt } from "../../domain/section/section";
import type { ThreadEntry } from "../../domain/thread/threadOf";
import type { Form } from "../../forms/form";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { fitted } from "../kit/fitted";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { type Quote, quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { threadVerbs } from "../verbs/threadVerbs";
import { t } from "../wording";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
import { sectionContent } from "../writing/sectionContent";

const MOST_BYTES = 27_000;

/**
 * To a colleague: the question, the current section, and an input for an answer. Other parties' private fields are left
 * out.
 */
export function questionCard({
  form,
  application,
  place,
  question,
  personId,
  now,
}: {
  form: Form;
  application: Application;
  place: SectionRef;
  question: ThreadEntry;
  personId: PersonId;
  now: Date;
}): AdaptiveCard {
  const { measureId, sectionId } = place;
  const at = { applicationId: application.id, measureId, sectionId };
  const parties = membershipsOf(application, personId).map(({ party }) => party);
  const reader = { parties, approvedAt: null, now };
  const all = sectionContent(form, application, sectionAt(form, application, place), reader);
  const texts = all.flatMap(({ labels, bylines, lines }): Quote[] =>
    lines.length === 0
      ? []
      : [{ style: "emphasis", lead: [...labels, ...bylines].map(({ text }) => text).join(" · "), lines, after: [] }],
  );
  return fitted(
    texts.length,
    (most) =>
      quotingCard({
        notes: texts.length > most || all.length > texts.length ? [note("accent", t("question.more"))] : [],
        heading: heading(whereAndWhose(application, measureId), titleAt(form, place)),
        lead: t("question.asks", { person: question.personName }),
        quotes: [quote("accent", "", question.text), ...texts.slice(0, most)],
        fields: [longField("comment", t("question.answer"), "")],
        buttons: [
          primary(submitButton(t("thread.add"), threadVerbs.add, at)),
          button(t("thread.read"), approvalVerbs.show, at),
          button(t("button.overview"), homeVerbs.tasks),
        ],
      }),
    MOST_BYTES,
  );
}
