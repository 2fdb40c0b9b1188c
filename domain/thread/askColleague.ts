import type { Form } from "../../forms/form";
import type { Author, Comment } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { membershipsOf, type PersonId, type Structure } from "../application/structure";
import { inNameOrder } from "../people/inNameOrder";
import { type NotThere, reviewableSection } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application, Section } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { addComment, type CommentRefusal } from "./addComment";

export type AskColleagueRefusal = CommentRefusal | { kind: "no-such-colleague" };

/** The colleagues a member can ask: everybody else in the application by name, once each, with one of their parties. */
export function colleaguesOf(structure: Structure, asker: PersonId) {
  const others = [...new Set(structure.members.map(({ personId }) => personId))].filter((id) => id !== asker);
  const found = others.flatMap((personId) => {
    const [first] = membershipsOf(structure, personId);
    return first ? [{ personId, personName: first.member.personName, party: first.party }] : [];
  });
  return inNameOrder(found, ({ personName }) => personName);
}

type Question = Author & { readonly to: PersonId; readonly text: string };

/** A question about a section to one member, in the section's thread. */
function questionTo(
  section: Section,
  structure: Structure,
  { to, ...said }: Question,
): Outcome<Comment, AskColleagueRefusal> {
  const colleague = colleaguesOf(structure, said.by).find(({ personId }) => personId === to);
  if (!colleague) return refuse({ kind: "no-such-colleague" });
  const { personId, personName } = colleague;
  const added = addComment(section, structure, said);
  return added.ok ? ok({ ...added.value, kind: "question", to: { personId, personName } }) : added;
}

/** "Send spørsmålet": adds a question to the section's thread and sends it to the colleague with the section. */
export function askColleague(
  form: Form,
  application: Application,
  { place, ...question }: Question & { readonly place: SectionRef },
): Outcome<ReviewDecision, AskColleagueRefusal | NotThere> {
  const section = reviewableSection(form, application, question.by, place);
  if (!section.ok) return section;
  const asked = questionTo(section.value, application, question);
  if (!asked.ok) return asked;
  return ok({
    comments: [{ place, comment: asked.value }],
    notices: [{ kind: "question", applicationId: application.id, ...place, personId: question.to }],
  });
}
