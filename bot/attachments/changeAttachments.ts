import { formFor } from "../../domain/application/formInYear";
import type { Attachment, AttachmentPlace } from "../../domain/attachments/attachment";
import type {
  AttachmentAuthor,
  AttachmentChange,
  AttachmentRefusal,
  StoredAttachments,
} from "../../domain/attachments/attachmentChange";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";

type Decide = (stored: StoredAttachments, author: AttachmentAuthor) => Outcome<AttachmentChange, AttachmentRefusal>;

/** Stores what a rule decides about the attachments of an application, as they are stored at that moment. */
export const changeAttachments = (
  deps: Pick<BotDeps, "attachments" | "clock" | "forms">,
  { person, cause }: Pick<Turn, "person" | "cause">,
  applicationId: string,
  place: AttachmentPlace | null,
  decide: Decide,
) =>
  deps.attachments.change(applicationId, cause, place, (stored): Outcome<AttachmentChange, AttachmentRefusal> => {
    const form = formFor(deps.forms, stored.structure);
    if (!form) return refuse({ kind: "not-member" });
    return decide({ ...stored, form }, { by: person.id, byName: person.name, at: deps.clock.now() });
  });

/** An attachment that is not removed. */
export async function presentAttachment(
  { attachments }: Pick<BotDeps, "attachments">,
  { applicationId, attachmentId }: { readonly applicationId: string; readonly attachmentId: string },
): Promise<Attachment | null> {
  const all = await attachments.of(applicationId);
  return all.find(({ id, isRemoved }) => id === attachmentId && !isRemoved) ?? null;
}
