import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import type { PartyId, PersonId } from "../application/application";
import { type Application, type Section, sectionAt } from "../section/section";
import type { Discussion } from "../section/sectionRecord";
import { type SectionRef, sectionRefsOf, isSameSection, journeyFor } from "../section/walk";
import { type Outcome, ok, refuse } from "../values/outcome";
import { consultationPlace, isReady } from "./consultation";

/** SHA-256 over what the whole draft says, but for the consultation itself; in whatever order it is read. */
export function draftHash(form: Form, application: Application): string {
  const consultation = consultationPlace(form, application);
  const hashes = sectionRefsOf(form, application)
    .filter((place) => !consultation || !isSameSection(place, consultation))
    .map((place) => sectionAt(form, application, place))
    .map(({ measureId, sectionId, contentHash }) => `${measureId} ${sectionId} ${contentHash}`);
  return createHash("sha256").update(hashes.sort().join("\n")).digest("hex");
}

/**
 * The newest word of each party that has answered about another draft than what stands now. What it said stays as it
 * is: that the draft has changed takes nothing back. Of who answered before anybody noted the draft, nothing is known.
 */
export function outdatedDiscussions(form: Form, application: Application): Discussion[] {
  const place = consultationPlace(form, application);
  if (!place || application.discussions.length === 0) return [];
  const { parties, answers } = sectionAt(form, application, place);
  const newest = new Map<PartyId, Discussion>();
  for (const discussion of application.discussions) {
    const known = newest.get(discussion.partyId);
    if (!known || known.at <= discussion.at) newest.set(discussion.partyId, discussion);
  }
  const hash = draftHash(form, application);
  return parties.flatMap(({ id }) => {
    const found = newest.get(id);
    return found && found.contentHash !== hash && answers.some(({ partyId }) => partyId === id) ? [found] : [];
  });
}

/** Those of them that a person answers for: a writer of the party. */
export function outdatedDiscussionsOf(
  form: Form,
  application: Application,
  personId: PersonId,
  all: readonly Discussion[] = outdatedDiscussions(form, application),
): Discussion[] {
  const place = consultationPlace(form, application);
  const slots = place && journeyFor(form, application, personId).find((step) => isSameSection(step, place))?.slots;
  return all.filter(({ partyId }) => slots?.some(({ party }) => party?.id === partyId));
}

/**
 * Who is to hear that the draft has changed since their party discussed it: its writers, when all is written again. Once
 * of each discussion, however much is changed after that.
 */
export function draftChangeRecipients(
  form: Form,
  application: Application,
): { section: Section; personId: PersonId; overtaken: Discussion }[] {
  const place = consultationPlace(form, application);
  const all = outdatedDiscussions(form, application);
  if (!place || all.length === 0 || !isReady(form, application, place)) return [];
  const section = sectionAt(form, application, place);
  return [...new Set(application.members.map(({ personId }) => personId))].flatMap((personId) =>
    outdatedDiscussionsOf(form, application, personId, all).map((each) => ({ section, personId, overtaken: each })),
  );
}

/** Names one discussion, so that nobody is told twice that it was overtaken. */
export const discussionDigest = ({ partyId, at, contentHash }: Discussion): string =>
  createHash("sha256").update(`${partyId} ${at.toISOString()} ${contentHash}`).digest("hex");

export type UpholdRefusal = { readonly kind: "changed-since-shown" } | { readonly kind: "nothing-changed" };

/** "Drøftingen står": the word of a person's parties is said of the draft that was shown, if that stands now. */
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
