import type { Form } from "../../forms/form";
import { membershipsOf, type PersonId } from "../application/structure";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { consultationPlace } from "./consultationPlace";
import { draftHash } from "./draftHash";
import { outdatedDiscussionsOf } from "./outdatedDiscussions";

export type UpholdRefusal = { readonly kind: "changed-since-shown" } | { readonly kind: "nothing-changed" };

/**
 * "Drøftingen står": the person's parties confirm their statement for the draft that was shown, if it is still current.
 */
export function upholdDiscussion(
  form: Form,
  application: Application,
  { by, contentHash, at }: { by: PersonId; contentHash: string; at: Date },
): Outcome<ReviewDecision, UpholdRefusal | NotThere> {
  if (membershipsOf(application, by).length === 0) return refuse({ kind: "not-member" });
  const place = consultationPlace(form, application);
  const over = outdatedDiscussionsOf(form, application, by);
  if (!place || over.length === 0) return refuse({ kind: "nothing-changed" });
  if (draftHash(form, application) !== contentHash) return refuse({ kind: "changed-since-shown" });
  return ok({
    discussions: over.map(({ partyId }) => ({ place, discussion: { partyId, personId: by, at, contentHash } })),
  });
}
