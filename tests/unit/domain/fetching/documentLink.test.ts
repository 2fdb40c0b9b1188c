import { LINK_MINUTES, linkExpiry, linkState } from "../../../../domain/fetching/documentLink";

const made = new Date("2027-01-11T12:00:00Z");
const link = { expiresAt: linkExpiry(made), withdrawn: false };
const after = (ms: number) => new Date(made.getTime() + ms);

it.each([
  ["good", "when it is made", link, made],
  ["good", "until its last moment", link, after(LINK_MINUTES * 60_000 - 1)],
  ["expired", "after a quarter of an hour", link, after(15 * 60_000)],
  ["expired", "when it is no longer stored", null, made],
  ["withdrawn", "when somebody withdrew it", { ...link, withdrawn: true }, made],
  ["withdrawn", "when somebody withdrew it, also afterwards", { ...link, withdrawn: true }, after(3_600_000)],
] as const)("a link is %s %s", (state, _when, each, now) => {
  expect(linkState(each, now)).toBe(state);
});
