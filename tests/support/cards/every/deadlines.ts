import { calendarCard } from "../../../../cards/reminders/calendarCard";
import { deadlineMovedCard } from "../../../../cards/reminders/deadlineMovedCard";
import { deadlinesCard } from "../../../../cards/reminders/deadlinesCard";
import { moveDeadlineCard } from "../../../../cards/reminders/moveDeadlineCard";
import { partDeadlineCard } from "../../../../cards/reminders/partDeadlineCard";
import type { Party } from "../../../../domain/application/structure";
import {
  type DeadlineOf,
  type DeadlineRefusal,
  ofApprovals,
  ofParty,
  ofSection,
  ofWhole,
} from "../../../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../../../domain/reminders/partDeadline";
import { type NamedCard, now, type Scene } from "./scene";

/** Every party has a deadline of its own, and all approvals have one. */
export const partsOf = (parties: readonly Party[]): PartDeadline[] => [
  ...parties.map(({ id }) => ({ ...ofParty(id), deadline: "2027-01-25T12:00", setAt: now })),
  { ...ofApprovals, deadline: "2027-01-27T12:00", setAt: now },
];

const whole = () => ofWhole;

const aFormSection = () => ofSection("economy");

const theApprovals = () => ofApprovals;

const MOVES: readonly [DeadlineRefusal | null, (partyId: string) => DeadlineOf, string | null][] = [
  [null, whole, "2027-02-08T12:00"],
  [null, whole, "2027-02-01T12:00"],
  [null, ofParty, "2027-01-25T12:00"],
  [null, aFormSection, "2027-01-25T12:00"],
  [null, ofParty, null],
  [null, theApprovals, "2027-01-27T12:00"],
  [null, theApprovals, null],
  [{ kind: "after-whole", deadline: "2027-02-01T12:00" }, theApprovals, null],
  [{ kind: "no-date" }, whole, null],
  [{ kind: "no-time" }, whole, null],
  [{ kind: "passed" }, whole, null],
  [{ kind: "not-earlier", deadline: "2027-02-01T12:00" }, ofParty, null],
  [{ kind: "no-such-part" }, ofParty, null],
];

/** Deadlines, and that they were moved. */
export function deadlineCards({ application, words, form, parties }: Scene): NamedCard[] {
  return [
    ...MOVES.map(
      ([problem, of, deadline]): NamedCard => [
        `deadlines, ${problem?.kind ?? deadline}`,
        deadlinesCard({
          form,
          application,
          parts: partsOf(parties),
          typed: problem && { date: "2027-02-01", time: "12:00" },
          problem,
          moved: problem ? null : { of: of(parties[0]?.id ?? ""), was: "2027-02-01T12:00", deadline, tell: [] },
          calendarUrl: "https://samskriv.example/kalender",
          now,
        }),
      ],
    ),
    ...[[], application.members.map(({ personId }) => personId)].map(
      (tell): NamedCard => [
        `move the deadline, ${tell.length} told`,
        moveDeadlineCard({
          form,
          application,
          move: { of: ofWhole, was: application.deadline, deadline: "2027-02-15T14:00", tell },
          typed: { date: "2027-02-15", time: "14:00" },
          before: [{ day: "2027-01-25", at: now, personIds: tell }],
          after: [],
          now,
        }),
      ],
    ),
    ...(
      [
        [null, "2027-01-25T12:00"],
        ["2027-01-25T12:00", "2027-01-26T12:00"],
        ["2027-01-25T12:00", null],
      ] as const
    ).map(
      ([was, deadline]): NamedCard => [
        `move the deadline of a part from ${was} to ${deadline}`,
        moveDeadlineCard({
          ...{ form, application, now },
          move: {
            of: ofParty(parties[0]?.id ?? ""),
            was,
            deadline,
            tell: application.members.map((each) => each.personId),
          },
          typed: { date: "2027-01-25", time: "12:00" },
          before: [],
          after: [{ day: "2027-01-25", at: now, personIds: [] }],
        }),
      ],
    ),
    ...MOVES.map(
      ([problem, of]): NamedCard => [
        `a deadline of a part, ${problem?.kind}`,
        partDeadlineCard({
          form,
          application,
          part: problem ? null : of(parties[0]?.id ?? ""),
          typed: { about: "", date: "2027-01-25", time: "12:00" },
          problem,
          now,
        }),
      ],
    ),
    ...[true, false].flatMap((isCoordinator) =>
      ([null, "own", "everybodys"] as const).map(
        (renewed): NamedCard => [
          `calendar link, ${renewed ?? "as it is"}, to ${isCoordinator ? "the coordinator" : "another"}`,
          calendarCard({ application, url: "https://samskriv.example/kalender", isCoordinator, renewed }),
        ],
      ),
    ),
    [
      "deadlines that were moved",
      deadlineMovedCard(
        MOVES.flatMap(([, of, deadline]) =>
          [null, "2027-02-03T12:00"].map((was) => ({
            form,
            application,
            of: of(parties[0]?.id ?? ""),
            was,
            deadline,
            movedBy: words,
            calendarUrl: "https://samskriv.example/kalender",
          })),
        ),
        now,
      ),
    ],
  ];
}
