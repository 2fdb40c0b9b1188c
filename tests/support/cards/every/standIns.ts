import { askTakeOverCard } from "../../../../cards/handover/askTakeOverCard";
import { deputyNewsCard } from "../../../../cards/handover/deputyNewsCard";
import { ownDeputyCard } from "../../../../cards/handover/ownDeputyCard";
import { takeOverCard } from "../../../../cards/handover/takeOverCard";
import { takeOverNewsCard } from "../../../../cards/handover/takeOverNewsCard";
import { homeCard } from "../../../../cards/home/homeCard";
import { ownRolesCard } from "../../../../cards/people/ownRolesCard";
import { partiesCard } from "../../../../cards/people/partiesCard";
import { withActiveDeputies } from "../../../../domain/handover/activeDeputies";
import type { TakeOver } from "../../../../domain/handover/takeOver";
import type { Application } from "../../../../domain/section/section";
import { form2026 } from "../../application/application";
import { uuid } from "../../application/builders";
import { type NamedCard, now, type Scene, type Who } from "./scene";

/** Who works in the place of another: as a deputy, or as the new coordinator. */
export const standInCards = ({ application, words, who }: Scene): NamedCard[] => [
  ...takeOverCards(application, words),
  ...deputyCards(application, words, who),
];

/** What is about a deputy: who was chosen, has stepped in, and is out again, to each who hears of it. */
function deputyCards(application: Application, words: string, who: Who): NamedCard[] {
  const deputy = { personId: who.approver, personName: words };
  const person = { personId: who.writer, personName: `${words} Prøve` };
  const since = new Date("2027-01-18T09:00:00Z");
  const standing = withActiveDeputies(
    { ...application, deputies: [{ personId: who.writer, deputy, since }] },
    () => "5f0c2c1e-0000-4000-8000-00000000000d",
  );
  const colleagues = application.members.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const row = { applicationId: application.id, title: application.title, timeZone: "Europe/Oslo", ...person, deputy };
  const own = { application, people: colleagues, teamIsAway: true, saved: true, problem: true, now };
  return [
    ...(["named", "in", "out"] as const).flatMap((what) =>
      (["deputy", "person", "leader"] as const).map(
        (reader): NamedCard => [
          `deputy ${what}, to the ${reader}`,
          deputyNewsCard({ application, person, deputy, what, reader }),
        ],
      ),
    ),
    ["own deputy, none", ownDeputyCard({ ...own, chosen: null })],
    ["own deputy, who stands in", ownDeputyCard({ ...own, chosen: standing.deputies[0] ?? null })],
    ["own roles of a deputy", ownRolesCard({ application: standing, personId: who.approver, happened: null })],
    ["own roles with a deputy", ownRolesCard({ application: standing, personId: who.writer, happened: null })],
    [
      "parties with a deputy",
      partiesCard({ form: form2026, application: standing, undo: null, said: "restored", sent: null, now }),
    ],
    [
      "parties, a person was removed",
      partiesCard({
        form: form2026,
        application: standing,
        undo: { partyId: "removed", personId: who.writer, name: words, of: words },
        said: "changed-since",
        sent: null,
        now,
      }),
    ],
    [
      "home of deputies",
      homeCard({
        person: { name: "Kari Prøve" },
        now,
        applications: [],
        deputies: [
          { ...row, since: null, isMine: true },
          { ...row, since, isMine: true },
          { ...row, since, isMine: false },
        ],
      }),
    ],
  ];
}

function takeOverCards(application: Application, words: string): NamedCard[] {
  const awaited = application.parties;
  const asked = { application, awaited, typed: words };
  const takeOver: TakeOver = {
    id: uuid(1),
    asker: "kari",
    askerName: application.members[0]?.personName ?? "",
    reason: words.repeat(Math.floor(2000 / words.length)),
    at: now,
    agreed: [],
    toldAt: null,
    settled: null,
    ended: null,
  };
  const ways = [null, "taken", "refused", "here", "replaced", "withdrawn", "lapsed"] as const;
  return [
    ["ask to take over", askTakeOverCard({ ...asked, before: null, problem: { kind: "no-reason" } })],
    ["ask to take over again", askTakeOverCard({ ...asked, before: words, problem: null })],
    ["ask to take over, nobody else", askTakeOverCard({ ...asked, before: null, problem: { kind: "nobody-else" } })],
    ["take over", takeOverCard({ application, takeOver, speaksFor: application.parties, now })],
    ["take over, to who leads", takeOverCard({ application, takeOver, speaksFor: null, now })],
    ...[
      { name: "to who asked", isMine: true, led: false },
      { name: "to who leads", isMine: false, led: true },
      { name: "to an owner", isMine: false, led: false },
    ].map(({ name, ...reader }): NamedCard => {
      const settled = { ...takeOver, settled: { by: { personId: "ola", name: "Ola Eksempel" }, at: now } };
      const asked = { application, takeOver: settled, awaited: [], isPending: true, ...reader, now };
      return [`take over, settled, ${name}`, takeOverNewsCard(asked)];
    }),
    ...ways.flatMap((how) =>
      [true, false].map(
        (mine): NamedCard => [
          `take over ${how}${mine ? ", to who asked" : ""}`,
          takeOverNewsCard({
            application,
            takeOver: { ...takeOver, ended: how && { how, by: { personId: "ola", name: "Ola Eksempel" }, at: now } },
            awaited,
            isPending: mine,
            isMine: mine,
            led: !mine,
            now,
          }),
        ],
      ),
    ),
  ];
}
