import type { Party, Structure } from "../../../../domain/application/structure";
import type { TakeOver } from "../../../../domain/handover/takeOver";
import {
  type AnswerTakeOver,
  agreeToTakeOver,
  askOwners,
  endByBeingHere,
  endByRefusing,
  endByTime,
  endByWithdrawing,
  type TakeOverStep,
} from "../../../../domain/handover/takeOverStep";
import type { Outcome } from "../../../../domain/values/outcome";
import { aMember, anApplication, fjordvik, later, noon } from "../../../support/application/application";

const dalen: Party = { ...fjordvik, id: "dalen", name: "Dalen kommune", orgNumber: "920000002" };

/** Kari writes and Ola approves for Fjordvik, Eli approves for Dalen, Turid is the coordinator. */
const start = anApplication();
const structure: Structure = {
  ...start,
  parties: [...start.parties, dalen],
  members: [...start.members, aMember("eli", "Eli Øvelse", "dalen")],
};

const step = (outcome: Outcome<TakeOverStep, { kind: string }>): TakeOverStep => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};
const asks = (by: string, standing: TakeOver | null = null, id = "one") =>
  askOwners(structure, standing, { id, by, byName: by, reason: "Turid svarer ikke.", at: noon });
const asked = step(asks("ola")).takeOver;
const answers = (decide: AnswerTakeOver, by: string, id = "one", at = later) =>
  decide(structure, asked, { id, by, byName: by, at, newMemberId: "new" });
const toldOf = ({ news }: Pick<TakeOverStep, "news">) =>
  news.map((notice) => [notice.kind, "personId" in notice ? notice.personId : null]);

it("A request is told to the coordinator and to the owners that have not agreed.", () => {
  const { takeOvers, act, news } = step(asks("ola"));
  expect(takeOvers).toEqual([asked]);
  expect(act).toEqual({ kind: "take-over-asked", personId: "ola" });
  expect(toldOf({ news })).toEqual([
    ["take-over", "turid"],
    ["take-over", "eli"],
  ]);
});

it("A later request first ends the older one, whose asker is told.", () => {
  const { takeOver, takeOvers, news } = step(asks("kari", asked, "two"));
  expect(takeOvers).toEqual([
    expect.objectContaining({ id: "one", ended: expect.objectContaining({ how: "replaced" }) }),
    takeOver,
  ]);
  expect(toldOf({ news })).toContainEqual(["take-over-news", "ola"]);
});

it("A request without a reason is refused.", () => {
  const empty = askOwners(structure, null, { id: "one", by: "ola", byName: "Ola", reason: " ", at: noon });
  expect(empty).toEqual({ ok: false, refusal: { kind: "no-reason" } });
});

it("The last yes settles the request, and everybody else concerned is told.", () => {
  const { takeOver, act, news } = step(answers(agreeToTakeOver, "eli"));
  expect(takeOver.settled?.by.personId).toBe("eli");
  expect(act.kind).toBe(takeOver.ended ? "taken-over" : "take-over-agreed");
  expect(toldOf({ news }).map(([, personId]) => personId)).not.toContain("eli");
  expect(toldOf({ news })).toContainEqual(["take-over-news", "ola"]);
});

it.each<[string, AnswerTakeOver, string, string, string]>([
  ["An owner's no", endByRefusing, "eli", "refused", "take-over-refused"],
  ["A coordinator who is there", endByBeingHere, "turid", "here", "take-over-stopped"],
  ["The person who asked", endByWithdrawing, "ola", "withdrawn", "take-over-withdrawn"],
])("%s ends the request.", (_who, decide, by, how, kind) => {
  const { takeOver, takeOvers, structure: after, act } = step(answers(decide, by));
  expect(takeOver.ended).toMatchObject({ how, by: { personId: by } });
  expect(takeOvers).toEqual([takeOver]);
  expect(after).toBe(structure);
  expect(act).toEqual({ kind, personId: "ola" });
});

it.each<[string, AnswerTakeOver, string, string, string]>([
  ["to another request", agreeToTakeOver, "eli", "another", "stale"],
  ["of somebody who was not asked", agreeToTakeOver, "lars", "one", "not-asked"],
  ["of a coordinator who is not one", endByBeingHere, "eli", "one", "not-asked"],
])("An answer %s is refused.", (_what, decide, by, id, kind) => {
  expect(answers(decide, by, id)).toEqual({ ok: false, refusal: { kind } });
});

it("A pending request does not end by itself.", () => {
  expect(endByTime(structure, asked, { newMemberId: "new", at: later })).toBeNull();
});

it("A request that nobody answers lapses, and the lead stays where it is.", () => {
  const end = endByTime(structure, asked, { newMemberId: "new", at: new Date("2027-02-11T12:00:00Z") });
  expect(end).toMatchObject({ takeOver: { ended: { how: "lapsed" } }, handed: null });
});

it("A settled request takes effect by the person who gave the last yes.", () => {
  const settled = step(answers(agreeToTakeOver, "eli", "one", noon)).takeOver;
  const end = endByTime(structure, settled, { newMemberId: "new", at: new Date("2027-01-15T12:00:00Z") });
  expect(end?.handed?.by).toBe("eli");
  expect(end?.handed?.structure.members.at(-1)).toMatchObject({ personId: "ola", partyId: "coordinator" });
});
