import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import type { Discussion } from "../answers/sectionRecord";
import type { PartyId, PersonId } from "../application/structure";
import { stepAt } from "../section/journeyFor";
import { type Application, type Section, sectionAt } from "../section/section";
import { consultationPlace, isReady } from "./consultationPlace";
import { draftHash } from "./draftHash";

/**
 * The latest statement of each party that discussed a draft other than the current one. The statement itself stays: a
 * changed draft withdraws nothing. Answers from before drafts were recorded have no discussion and are not included.
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

/** The outdated discussions a person answers for, as a writer of the party. */
export function outdatedDiscussionsOf(
  form: Form,
  application: Application,
  personId: PersonId,
  all: readonly Discussion[] = outdatedDiscussions(form, application),
): Discussion[] {
  const place = consultationPlace(form, application);
  const slots = place && stepAt(form, application, personId, place)?.slots;
  return all.filter(({ partyId }) => slots?.some(({ party }) => party?.id === partyId));
}

/**
 * The writers to notify that the draft has changed since their party discussed it, once everything is written again.
 * Each discussion is reported only once, however much changes after that.
 */
export function draftChangeRecipients(
  form: Form,
  application: Application,
): { section: Section; personId: PersonId; outdated: Discussion }[] {
  const place = consultationPlace(form, application);
  const all = outdatedDiscussions(form, application);
  if (!place || all.length === 0 || !isReady(form, application)) return [];
  const section = sectionAt(form, application, place);
  return [...new Set(application.members.map(({ personId }) => personId))].flatMap((personId) =>
    outdatedDiscussionsOf(form, application, personId, all).map((each) => ({ section, personId, outdated: each })),
  );
}

/** Identifies one discussion, so that nobody is told twice that it is outdated. */
export const discussionDigest = ({ partyId, at, contentHash }: Discussion): string =>
  createHash("sha256").update(`${partyId} ${at.toISOString()} ${contentHash}`).digest("hex");
