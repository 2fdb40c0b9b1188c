import { approvalRuleCard } from "../../../../cards/approval/approvalRuleCard";
import { approvalRulesCard } from "../../../../cards/approval/approvalRulesCard";
import { approveAllCard } from "../../../../cards/approval/approveAllCard";
import { approveCard } from "../../../../cards/approval/approveCard";
import { approvedCard } from "../../../../cards/approval/approvedCard";
import { approveRefusedCard } from "../../../../cards/approval/approveRefusedCard";
import { changeRequestCard } from "../../../../cards/approval/changeRequestCard";
import { changeRequestedCard } from "../../../../cards/approval/changeRequestedCard";
import { type DeclineProblem, declineChangeCard } from "../../../../cards/approval/declineChangeCard";
import { differenceCard } from "../../../../cards/approval/differenceCard";
import { readSectionCard } from "../../../../cards/approval/readSectionCard";
import { threadCard } from "../../../../cards/thread/threadCard";
import { type Application, recordAt, type Section } from "../../../../domain/section/section";
import { threadOf } from "../../../../domain/thread/threadOf";
import type { Form } from "../../../../forms/form";
import { form2026 } from "../../application/application";
import { aWish, type NamedCard, now, type Scene } from "./scene";

/** A whole section as its approvers get it. */
export const anApproval = (
  application: Application,
  section: Section,
  over: Partial<Parameters<typeof approveCard>[0]> = {},
  form: Form = form2026,
) =>
  ({
    form,
    application,
    section,
    parties: section.approvers.slice(0, 2),
    problem: null,
    typedComment: "",
    page: 1,
    now,
    ...over,
  }) as const;

const DECLINE_PROBLEMS: readonly (DeclineProblem | null)[] = [
  null,
  { kind: "newer-wish" },
  { kind: "not-yours" },
  { kind: "incomplete", missing: [] },
  { kind: "reply-too-long", most: 2000 },
];

/** As many approvals as one press gives at most. */
const someGiven = (sections: readonly Section[]) =>
  sections.slice(0, 20).map(({ measureId, sectionId }) => ({
    place: { measureId, sectionId },
    approval: { ...byWriter, partyId: "fjordvik", contentHash: "a".repeat(64), at: now },
  }));
const byWriter = { personId: "kari", personName: "Kari Prøve", onBehalfOf: null };

/** What approvers get and answer, section by section. */
export function approvalCards({
  application,
  who,
  words,
  form,
  sections,
  section,
  at,
  parties,
  wish,
}: Scene): NamedCard[] {
  const cards: NamedCard[] = [
    ["approved", approvedCard({ application, section, left: [] })],
    [
      "approved, more left",
      approvedCard({ application, section, left: sections.slice(1), given: someGiven(sections) }),
    ],
    ["change requested", changeRequestedCard({ application, section, comment: words })],
    [
      "change request",
      changeRequestCard({
        ...{ form, application, place: at, request: { ...wish, at: new Date(0) }, now },
        partyName: parties[0]?.name ?? "",
        thread: threadOf({ ...recordAt(application, section), changeRequests: [wish, aWish(application, words)] }),
      }),
    ],
    ...DECLINE_PROBLEMS.map(
      (problem): NamedCard => [
        `keep the text, ${problem?.kind}`,
        declineChangeCard({
          form,
          application,
          place: at,
          changeRequests: [wish, wish],
          typedReply: words,
          problem,
          now,
        }),
      ],
    ),
    [
      "approval refused",
      approveRefusedCard({ form, application, place: at, refusal: { kind: "changed-since-shown" } }),
    ],
  ];
  for (const happened of [null, { approved: 3, left: 2 }])
    cards.push(["approve all", approveAllCard({ application, parties: application.parties, sections, happened, now })]);
  cards.push([
    "approve all, by a day of its own",
    approveAllCard({ application, parties, sections, happened: null, by: "2027-01-27T12:00", now }),
  ]);
  for (const asked of [sections, sections.slice(0, 1)])
    cards.push([
      "approve all, asked",
      approveAllCard({ application, parties, sections, optionalApprovals: asked, happened: null, now }),
    ]);
  cards.push([
    "approve all, undone",
    approveAllCard({
      application,
      parties,
      sections,
      happened: { undone: 20, kept: 2 },
      given: someGiven(sections),
      now,
    }),
  ]);
  cards.push(["approve all, none", approveAllCard({ application, parties: [], sections: [], happened: null, now })]);
  cards.push(["rules", approvalRulesCard({ form, application, saved: true })]);
  for (const each of sections) {
    const by = "2027-01-27T12:00";
    cards.push([`approve ${each.sectionId}`, approveCard(anApproval(application, each, { by }))]);
    const unsent = { typedComment: "Skriv hvem som deltar.", leaving: { verb: "me/tasks", data: {} } };
    cards.push([`leave the approval of ${each.sectionId}`, approveCard(anApproval(application, each, unsent))]);
    const reading = { form, application, section: each, parties: [], hasHistory: true, page: 1, now };
    cards.push([`read ${each.sectionId}`, readSectionCard(reading)]);
    const [party] = each.approvers;
    const voided = {
      ...{ personId: who.approver, personName: words, onBehalfOf: null },
      ...{ partyId: party?.id ?? "", contentHash: "", at: now },
    };
    const changed = differenceCard({ ...anApproval(application, each), since: voided, then: [], by });
    cards.push([
      `rule ${each.sectionId}`,
      approvalRuleCard({ application, section: each.form, typed: null, problem: { kind: "no-reason" } }),
    ]);
    cards.push([`difference ${each.sectionId}`, changed]);
    const answer = { ...anApproval(application, each), since: wish, wish, then: [] };
    cards.push([`answer to a wish ${each.sectionId}`, differenceCard(answer)]);
    const thread = threadOf({ ...recordAt(application, each), changeRequests: [wish, wish, wish] });
    for (const said of [true, false]) {
      const problem = said ? null : ({ kind: "comment-too-long", most: 2000 } as const);
      const typed = said ? "" : "Lang. ".repeat(400);
      const card = threadCard({ form, application, place: each, thread, writes: said, typed, problem, said, now });
      cards.push([`thread ${each.sectionId}`, card]);
    }
  }
  return cards;
}
