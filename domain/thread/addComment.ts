import type { Form } from "../../forms/form";
import type { Author, Comment } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Notice } from "../application/notice";
import { membershipsOf, type Structure } from "../application/structure";
import { type NotThere, reviewableSection } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application, Section } from "../section/section";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";
import { hearersOf } from "./threadOf";

export type CommentRefusal = { kind: "no-comment" } | { kind: "comment-too-long"; most: number };

/**
 * A comment in a section's thread, by any member: it requests nothing and withdraws nothing. The member speaks for
 * their party that has a part in the section, if there is one.
 */
export function addComment(
  section: Section,
  structure: Structure,
  { by, byName, text, at }: Author & { text: string },
): Outcome<Comment, CommentRefusal> {
  const said = text.trim();
  if (said === "") return refuse({ kind: "no-comment" });
  if (said.length > LONGEST_COMMENT) return refuse({ kind: "comment-too-long", most: LONGEST_COMMENT });
  const own = membershipsOf(structure, by).map(({ party }) => party);
  const party = own.find(({ id }) => section.parties.some((each) => each.id === id)) ?? own[0];
  return ok({
    kind: "comment",
    to: null,
    partyId: party?.id ?? null,
    personId: by,
    personName: byName,
    text: said,
    at,
  });
}

/** A comment, and the notices to the others in the thread. */
export function commentOn(
  section: Section,
  application: Application,
  said: Author & { text: string },
): Outcome<ReviewDecision, CommentRefusal> {
  const added = addComment(section, application, said);
  if (!added.ok) return added;
  const place = { measureId: section.measureId, sectionId: section.sectionId };
  const notices = hearersOf(section, application, said.by).map(
    (personId): Notice => ({ kind: "comment", applicationId: application.id, ...place, personId }),
  );
  return ok({ comments: [{ place, comment: added.value }], notices });
}

/** "Svar": a member comments on a section and notifies the others. */
export function postComment(
  form: Form,
  application: Application,
  { place, ...said }: Author & { place: SectionRef; text: string },
): Outcome<ReviewDecision, CommentRefusal | NotThere> {
  const section = reviewableSection(form, application, said.by, place);
  return section.ok ? commentOn(section.value, application, said) : section;
}
