import { askMoveCard } from "../../../../cards/application/askMoveCard";
import { channelLeftCard } from "../../../../cards/application/channelLeftCard";
import { channelLostCard } from "../../../../cards/application/channelLostCard";
import { chooseMoveCard } from "../../../../cards/application/chooseMoveCard";
import { inMeasuresCard } from "../../../../cards/application/inMeasuresCard";
import { movedHereCard } from "../../../../cards/application/movedHereCard";
import { declinedCard } from "../../../../cards/people/declinedCard";
import { invitationCard } from "../../../../cards/people/invitationCard";
import { inviteCard } from "../../../../cards/people/inviteCard";
import { joinedCard } from "../../../../cards/people/joinedCard";
import { joinKindCard } from "../../../../cards/people/joinKindCard";
import { joinPartyCard } from "../../../../cards/people/joinPartyCard";
import { leaveCard } from "../../../../cards/people/leaveCard";
import { leftTeamCard } from "../../../../cards/people/leftTeamCard";
import { memberCard } from "../../../../cards/people/memberCard";
import { newcomerAnswerCard } from "../../../../cards/people/newcomerAnswerCard";
import { newcomerCard } from "../../../../cards/people/newcomerCard";
import { ownRoleCard } from "../../../../cards/people/ownRoleCard";
import { ownRolesCard } from "../../../../cards/people/ownRolesCard";
import { partiesCard } from "../../../../cards/people/partiesCard";
import { partyCard } from "../../../../cards/people/partyCard";
import { removeMemberCard } from "../../../../cards/people/removeMemberCard";
import { removePartyCard } from "../../../../cards/people/removePartyCard";
import { roleNewsCard } from "../../../../cards/people/roleNewsCard";
import { askColleagueCard } from "../../../../cards/thread/askColleagueCard";
import { questionCard } from "../../../../cards/thread/questionCard";
import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { joinableKinds } from "../../../../domain/application/kindOf";
import type { Member, Party, Structure } from "../../../../domain/application/structure";
import { journeyFor } from "../../../../domain/section/journeyFor";
import { aMember, anInvitation, form2026 } from "../../application/application";
import { type NamedCard, now, type Scene } from "./scene";

const newcomer = (party: Party, over: Partial<Member> = {}): Member =>
  aMember("newcomer", "Ane Nykommer", party.id, { approves: false, asksToApprove: true, admittedAt: null, ...over });

function newcomerCards({ application, party, words }: { application: Structure; party: Party; words: string }) {
  const shown = {
    application,
    party,
    newcomer: { personId: "newcomer", personName: words },
    decidedBy: words,
    mayAnswer: true,
    mayRestore: true,
    leads: true,
  };
  const members: [string, Member | null][] = [
    ["asks", newcomer(party)],
    ["asks only to approve", newcomer(party, { writes: false })],
    ["writes", newcomer(party, { asksToApprove: false })],
    ["approves", newcomer(party, { asksToApprove: false, approves: true, admittedAt: now })],
    ["is gone", null],
  ];
  return [
    ...members.flatMap(([state, member]): NamedCard[] => [
      [`newcomer ${state}`, newcomerCard({ form: form2026, ...shown, member })],
      [
        `newcomer ${state}, nobody has decided`,
        newcomerCard({
          form: form2026,
          ...shown,
          member,
          decidedBy: null,
          mayAnswer: false,
          mayRestore: false,
          leads: false,
        }),
      ],
    ]),
    ...(["approves", "writes", "out"] as const).map(
      (answer): NamedCard => [
        `newcomer's answer: ${answer}`,
        newcomerAnswerCard({ application, partyName: party.name, by: words, answer }),
      ],
    ),
  ];
}

/** Who takes part, and what they ask each other. */
export function peopleCards({ application, who, words, form, parties, colleagues }: Scene): NamedCard[] {
  const typed = { party: "", name: words, shortName: words, orgNumber: words, roles: "writes" };
  const people = Array.from({ length: 400 }, (_, number) => ({
    id: `person-${number}`,
    name: `Ane ${words} ${number}`,
  }));
  const invite = { application, people, parties, leads: true, typed: { party: "", people: "" }, invited: [], now };
  const invited = (id: string, partyId: string | null, declined: boolean) =>
    anInvitation(id, partyId, { personName: `Ane ${words}`, declinedAt: declined ? now : null });
  const cards: NamedCard[] = [
    ...(
      [null, { kind: "no-such-colleague" }, { kind: "no-comment" }, { kind: "comment-too-long", most: 2_000 }] as const
    ).map(
      (problem): NamedCard => [
        `ask a colleague, ${problem?.kind ?? "nothing wrong"}`,
        askColleagueCard({
          form,
          application,
          place: sectionRefsOf(form, application)[0] as SectionRef,
          personId: who.writer,
          typed: { colleague: "", question: words },
          problem,
        }),
      ],
    ),
    [
      "a question from a colleague",
      questionCard({
        form,
        application,
        place: journeyFor(form, application, who.writer)[0] as SectionRef,
        question: {
          kind: "question",
          partyId: null,
          personId: who.writer,
          personName: application.members[0]?.personName ?? "",
          to: { personId: who.approver, personName: "Ola" },
          text: words,
          at: now,
        },
        personId: who.approver,
        now,
      }),
    ],
    ["join: which kind", joinKindCard({ form: form2026, application, problem: { kind: "required" } })],
    ...joinableKinds(form2026).map(
      (kind): NamedCard => [`join: which ${kind.id}`, joinPartyCard({ application, kind, typed, problems: {} })],
    ),
    ...parties
      .slice(0, 5)
      .map(
        (party): NamedCard => [
          `joined ${party.kind}`,
          joinedCard({ form: form2026, application, party, member: newcomer(party) }),
        ],
      ),
    ...newcomerCards({ application, party: parties[0] as Party, words }),
    [
      "parties",
      partiesCard({ form: form2026, application, undo: { partyId: "removed", name: words }, said: null, sent: 2, now }),
    ],
    ...parties
      .slice(0, 1)
      .map(
        (party): NamedCard => ["party", partyCard({ form: form2026, application, party, typed: null, problems: {} })],
      ),
    ...parties
      .slice(0, 1)
      .flatMap((party) =>
        application.members
          .slice(0, 1)
          .map(
            (member): NamedCard => ["member", memberCard({ application, member, party, typed: null, problems: {} })],
          ),
      ),
    ["invite", inviteCard({ ...invite, missing: ["party", "people"] })],
    ["invite for one's own party", inviteCard({ ...invite, parties: parties.slice(0, 1), leads: false, missing: [] })],
    ["invite nobody", inviteCard({ ...invite, people: [], missing: [] })],
    [
      "invite, some are invited",
      inviteCard({
        ...invite,
        people: people.slice(0, 3),
        missing: [],
        invited: parties.slice(1, 4).map(({ id }, index) => invited(`ane-${index}`, id, index === 1)),
      }),
    ],
    [
      "parties, some are invited",
      partiesCard({
        form: form2026,
        application: {
          ...application,
          invitations: [...parties.slice(1, 4).map(({ id }) => id), null].map((id, index) =>
            invited(`ane-${index}`, id, index === 1),
          ),
        },
        ...{ undo: null, said: null, sent: null, now },
        reminded: words,
      }),
    ],
    ["declined", declinedCard(application)],
    ...parties.slice(0, 1).map((party): NamedCard => ["in its first measures", inMeasuresCard(application, party)]),
    ["invitation", invitationCard({ application, form, invitedBy: words, party: null, now })],
    ["invitation for a party", invitationCard({ application, form, invitedBy: words, party: parties[0] ?? null, now })],
  ];
  for (const happened of [
    null,
    { what: "handed" },
    { what: "left", partyId: "5f0c2c1e-0000-4000-8000-00000000000d" },
    { what: "back" },
    { what: "invited", count: 2 },
  ] as const)
    cards.push(["own roles", ownRolesCard({ application, personId: who.writer, happened })]);
  const aParty = application.parties[1] as Party;
  const role = {
    application,
    member: application.members[0] as Member,
    party: aParty,
    people: colleagues,
    teamIsAway: true,
    typed: "",
  };
  const content = { answers: 12, kroner: 200_000, approvals: 7 };
  cards.push(
    ["remove a party", removePartyCard({ application, party: aParty, content, people: 2 })],
    ["remove a person", removeMemberCard({ application, member: role.member, party: parties[0] as Party })],
    ["leave", leaveCard({ application, member: role.member, party: parties[0] as Party })],
    [
      "parties, one is taken out",
      partiesCard({
        form: form2026,
        application: {
          ...application,
          parties: application.parties.map((each) => ({ ...each, removed: each.id === aParty.id })),
        },
        undo: null,
        said: "party-restored",
        sent: null,
        now,
      }),
    ],
  );
  for (const kind of ["nobody-chosen", "last-coordinator"] as const)
    cards.push(["own role", ownRoleCard({ ...role, problem: { kind } })]);
  for (const to of [null, "Kari Prøve"])
    for (const isMine of [to !== null, false])
      cards.push([
        "role news",
        roleNewsCard({
          application,
          partyName: aParty.name,
          from: "Ola",
          to,
          back: false,
          isMine,
          unmanned: !isMine,
          leads: true,
        }),
      ]);
  cards.push([
    "role news, who left is back",
    roleNewsCard({
      application,
      partyName: aParty.name,
      from: words,
      to: null,
      back: true,
      isMine: false,
      unmanned: false,
      leads: true,
    }),
  ]);
  for (const leads of [true, false])
    cards.push([`the channel is lost, ${leads ? "leading" : "waiting"}`, channelLostCard({ application, leads })]);
  const led = { applicationId: "application", title: words, year: 2027, network: words };
  cards.push(
    ["move here: which", chooseMoveCard([led, led])],
    ["move here", askMoveCard({ ...led, here: [words, words] })],
    ["moved here", movedHereCard({ ...application, title: words })],
    ["moved away", channelLeftCard(application)],
  );
  const leaver = { personId: "ola", personName: words, parties: [words] };
  for (const leads of [true, false])
    cards.push(["somebody left the team", leftTeamCard({ application, leaver, leads })]);
  cards.push([
    "parties, one has left the team",
    partiesCard({ form: form2026, application, undo: null, said: null, sent: null, now, left: [leaver] }),
  ]);
  return cards;
}
