import type { Form } from "../../forms/form";
import type { Author, ChangeRequest } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Notice } from "../application/notice";
import type { PersonId, Structure } from "../application/structure";
import { approvesFor } from "../section/approvesFor";
import { type NotThere, reviewableSection } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application, Section } from "../section/section";
import { writersOf } from "../section/writersOf";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";

export type RequestChangeRefusal =
  | { kind: "not-an-approver" }
  | { kind: "not-open" }
  | { kind: "changed-since-shown" }
  | { kind: "no-comment" }
  | { kind: "comment-too-long"; most: number };

type RequestChange = Author & { readonly id: string; readonly contentHash: string; readonly comment: string };

/**
 * An approver's request for a change. It goes to the writers and takes the section back from approval, so it must say
 * what is wanted, and refer to the current text. A computed section has no writer who could answer. There, the amounts
 * must be changed in the section in which they are written.
 */
export function requestChange(
  section: Section,
  structure: Structure,
  { id, by, byName, contentHash, comment, at }: RequestChange,
): Outcome<ChangeRequest, RequestChangeRefusal> {
  const [party] = approvesFor(section, structure, by);
  if (!party) return refuse({ kind: "not-an-approver" });
  if (section.form.fields.length === 0) return refuse({ kind: "not-open" });
  if (comment.trim() === "") return refuse({ kind: "no-comment" });
  if (comment.length > LONGEST_COMMENT) return refuse({ kind: "comment-too-long", most: LONGEST_COMMENT });
  if (contentHash !== section.contentHash) return refuse({ kind: "changed-since-shown" });
  return ok({
    id,
    partyId: party.id,
    personId: by,
    personName: byName,
    comment: comment.trimEnd(),
    at,
    resolved: false,
  });
}

/** Everybody with a part in the section is told of the request, also people who would otherwise not be notified. */
function hearersOfRequest(section: Section, application: Application, asker: PersonId): PersonId[] {
  const people = writersOf(section, application);
  const others = people.filter((id) => id !== asker);
  return others.length > 0 ? others : people;
}

/** "Be om endring": requests a change and notifies the writers. */
export function askForChange(
  form: Form,
  application: Application,
  { place, ...wanted }: RequestChange & { readonly place: SectionRef },
): Outcome<ReviewDecision, RequestChangeRefusal | NotThere> {
  const section = reviewableSection(form, application, wanted.by, place);
  if (!section.ok) return section;
  const request = requestChange(section.value, application, wanted);
  if (!request.ok) return request;
  const notices = hearersOfRequest(section.value, application, wanted.by).map(
    (personId): Notice => ({
      kind: "change-request",
      applicationId: application.id,
      ...place,
      personId,
      requestId: wanted.id,
    }),
  );
  return ok({ changeRequests: [{ place, request: request.value }], notices });
}
