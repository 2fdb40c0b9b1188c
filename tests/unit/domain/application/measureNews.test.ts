import { measureNews } from "../../../../domain/application/measureNews";
import type { Structure } from "../../../../domain/application/structure";
import { anApplication } from "../../../support/application/application";

/** Turid is the coordinator; Lars writes for LMS, Kari and others for Fjordvik; Ulf is of a union. */
const full: Structure = anApplication();
const without = (...gone: string[]): Structure => ({
  ...full,
  measures: full.measures.map((each) => ({ ...each, partyIds: each.partyIds.filter((id) => !gone.includes(id)) })),
});
const told = (before: Structure, after: Structure, by = "turid") =>
  measureNews(before, after, by).map((notice) => ("personId" in notice ? notice.personId : null));

it("Only the writers of a party that was in no measure are told, and not who put it there.", () => {
  expect(told(without("lms"), full)).toEqual(["lars"]);
  expect(told(without("lms"), full, "lars")).toEqual([]);
  expect(told(without("fjordvik"), full)).toContain("kari");
  expect(told(without("fjordvik"), full)).not.toContain("ola");
});

it("Nobody is told of more measures, of fewer, or for a union or a new party.", () => {
  expect(told(full, full)).toEqual([]);
  expect(told(full, without("lms"))).toEqual([]);
  expect(told(without("union"), full)).toEqual([]);
  const unknown = { ...without("lms"), parties: full.parties.filter(({ id }) => id !== "lms") };
  expect(told(unknown, full)).toEqual([]);
});
