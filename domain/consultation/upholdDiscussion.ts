import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import type { Application } from "../section/section";
import type { Discussion } from "../section/sectionRecord";
import type { SectionRef } from "../section/sectionRef";
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
): Outcome<{ discussions: { place: SectionRef; discussion: Discussion }[] }, UpholdRefusal> {
  const place = consultationPlace(form, application);
  const over = outdatedDiscussionsOf(form, application, by);
  if (!place || over.length === 0) return refuse({ kind: "nothing-changed" });
  if (draftHash(form, application) !== contentHash) return refuse({ kind: "changed-since-shown" });
  return ok({
    discussions: over.map(({ partyId }) => ({ place, discussion: { partyId, personId: by, at, contentHash } })),
  });
}
