import { isDeputyNewsCurrent } from "../../../../domain/handover/isDeputyNewsCurrent";

const person = { personId: "kari", personName: "Kari" };
const deputy = { personId: "anne", personName: "Anne" };
const named = (since: Date | null) => ({ deputies: [{ personId: person.personId, deputy, since }] });
const nobody = { deputies: [] };
const steppedIn = named(new Date("2026-03-02T12:00:00Z"));

it.each([
  ["named", named(null), true],
  ["named", steppedIn, false],
  ["named", nobody, false],
  ["in", steppedIn, true],
  ["in", named(null), false],
  ["in", nobody, false],
  ["out", named(null), true],
  ["out", nobody, true],
  ["out", steppedIn, false],
] as const)("News that a deputy is %s of %j is current: %s.", (what, structure, current) => {
  expect(isDeputyNewsCurrent(structure, { person, deputy, what })).toBe(current);
});
