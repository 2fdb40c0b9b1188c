import type { Form } from "../../forms/form";
import type { Author } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { type NotThere, reviewableSection } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import { type CommentRefusal, commentOn } from "../thread/addComment";
import { type Outcome, ok } from "../values/outcome";
import { type ApproveRefusal, approveSection } from "./approveSection";

export type Approve = Author & {
  readonly place: SectionRef;
  /** The content that the card showed. */
  readonly contentHash: string;
  readonly comment: string;
};

/** "Godkjenn". A comment beside it is not a change request, and goes to the section's thread. */
export function approve(
  form: Form,
  application: Application,
  { place, contentHash, comment, ...author }: Approve,
): Outcome<ReviewDecision, ApproveRefusal | CommentRefusal | NotThere> {
  const section = reviewableSection(form, application, author.by, place);
  if (!section.ok) return section;
  const given = approveSection(section.value, application, { ...author, contentHash });
  if (!given.ok) return given;
  const approvals = given.value.map((approval) => ({ place, approval }));
  if (comment.trim() === "") return ok({ approvals });
  const said = commentOn(section.value, application, { ...author, text: comment });
  return said.ok ? ok({ approvals, ...said.value }) : said;
}
