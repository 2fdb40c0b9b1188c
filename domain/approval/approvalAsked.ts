import type { Form } from "../../forms/form";
import type { Discussion } from "../answers/sectionRecord";
import type { Notice } from "../application/notice";
import type { ApplicationId, PersonId } from "../application/structure";
import { consulted } from "../consultation/consultationPlace";
import { discussionDigest, draftChangeRecipients } from "../consultation/outdatedDiscussions";
import { awaitedOf, progressOf } from "../progress/progress";
import type { Application, Section } from "../section/section";
import { optionalApprovals } from "./optionalApprovals";

/**
 * A person asked to approve a section, or told that the draft has changed since it was discussed. `mark` is set for
 * optional approvals, for which nothing waits.
 */
export type ApprovalAsked = {
  readonly section: Section;
  readonly personId: PersonId;
  readonly outdated?: Discussion;
  readonly mark?: string;
};

/** More cards than this at one time are replaced by one that lists them all. */
const MOST_CARDS_AT_ONCE = 3;

/** Everybody to ask or tell about the application as it is now; nobody if it is final. */
export function peopleToAsk(form: Form, application: Application): ApprovalAsked[] {
  if (application.status !== "drafting") return [];
  const { sections } = progressOf(form, application);
  const awaited = sections
    .filter(({ state }) => state === "awaitingApproval")
    .flatMap((section) =>
      awaitedOf(section).flatMap(({ id }) =>
        application.members
          .filter(({ partyId, approves }) => partyId === id && approves)
          .map(({ personId }) => ({ section, personId })),
      ),
    );
  return [
    ...awaited,
    ...optionalApprovals(application, sections),
    ...consulted(form, application),
    ...draftChangeRecipients(form, application),
  ];
}

/**
 * What the person is asked about, and once only: the section's current content, an outdated discussion, or the mark.
 */
export const contentAsked = ({ section, outdated, mark }: ApprovalAsked): string =>
  outdated ? discussionDigest(outdated) : (mark ?? section.contentHash);

/** `again`: the person was asked about the section before, or has approved it. */
export type NewlyAsked = ApprovalAsked & { readonly again: boolean };

/** Gathered notices are sent later, and identical ones once. */
type AskingNotice = { readonly notice: Notice; readonly isGathered: boolean };

/**
 * The notices to people who were not asked about this content before. Content changed before its approval may keep
 * changing. People who have a card already get the next one once it settles, so that notice is gathered.
 */
export function noticesToAsked(applicationId: ApplicationId, asked: readonly NewlyAsked[]): AskingNotice[] {
  const cards = new Map<PersonId, NewlyAsked[]>();
  const news = asked.flatMap((each): AskingNotice[] => {
    const { personId, section, outdated, mark } = each;
    const { measureId, sectionId } = section;
    if (outdated) return [gathered({ kind: "draft-changed", applicationId, measureId, sectionId, personId })];
    if (mark) return [gathered({ kind: "asked", applicationId, personId })];
    cards.set(personId, [...(cards.get(personId) ?? []), each]);
    return [];
  });
  const requests = [...cards].flatMap(([personId, those]): AskingNotice[] =>
    those.length > MOST_CARDS_AT_ONCE
      ? [{ notice: { kind: "asked", applicationId, personId }, isGathered: false }]
      : those.map(({ section: { measureId, sectionId }, again }) => ({
          notice: { kind: "approval-request", applicationId, measureId, sectionId, personId, again },
          isGathered: again,
        })),
  );
  return [...news, ...requests];
}

const gathered = (notice: Notice): AskingNotice => ({ notice, isGathered: true });
