import {
  currentVersion,
  historyFor,
  historyReader,
  previousVersion,
  wasMerged,
} from "../../../../domain/writing/fieldHistory";
import type { Version } from "../../../../domain/writing/version";
import { anApplication, form2026, later, noon } from "../../../support/application/application";
import { privateForm } from "../../../support/application/privateForm";

let ids = 0;
const version = (over: Partial<Version>): Version => ({
  id: ++ids,
  field: "text",
  partyId: "fjordvik",
  version: 1,
  value: "Tekst",
  outcome: "saved",
  writtenBy: "kari",
  writtenByName: "Kari Prøve",
  writtenAt: noon,
  ...over,
});
const application = anApplication();
const effort = { measureId: "measure-3", sectionId: "ownEffort" };
const of = (personId: string, versions: readonly Version[], form = form2026, place = effort) =>
  historyFor(form, application, personId, place as typeof effort, versions);

describe("a section's history", () => {
  it("is listed by field and party, newest first", () => {
    const all = [
      version({ version: 1 }),
      version({ partyId: "solsikken" }),
      version({ version: 2, value: "Ny" }),
      version({ field: "reply-to-wish", value: "Vi beholder den." }),
    ];

    expect(of("kari", all).map(({ party, versions }) => [party?.id, versions.map(({ value }) => value)])).toEqual([
      ["fjordvik", ["Ny", "Tekst"]],
      ["solsikken", ["Tekst"]],
    ]);
  });

  it("shows a private field to its own party only", () => {
    const contact = { measureId: null, sectionId: "contact" } as unknown as typeof effort;
    const all = [
      version({ field: "phone", value: "55 00 00 00" }),
      version({ field: "phone", partyId: "lms", value: "55 11 11 11" }),
      version({ field: "name", value: "Navn" }),
    ];
    const seen = (personId: string) =>
      of(personId, all, privateForm, contact).map(({ field, party }) => `${field.id} ${party?.id}`);

    expect(seen("kari")).toEqual(["name fjordvik", "phone fjordvik"]);
    expect(seen("turid")).toEqual(["name fjordvik"]);
  });

  it("shows the current version, the replaced or conflicting version, and merges", () => {
    const [first, second] = [version({ version: 1 }), version({ version: 2 })];
    const beside = version({ version: 2, outcome: "conflict", writtenBy: "ola", writtenAt: noon });
    const merging = version({ version: 2, outcome: "conflict", writtenBy: "siri", writtenAt: later });
    const merged = version({ version: 3, writtenBy: "siri", writtenAt: later });
    const [history] = of("kari", [first, second, beside, merging, merged]);
    if (!history) throw new Error("no history");

    expect(currentVersion(history)).toBe(merged);
    expect([first, second, beside, merged].map((each) => previousVersion(history, each))).toEqual([
      null,
      first,
      second,
      second,
    ]);
    expect([first, beside, merging, merged].map((each) => wasMerged(history, each))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("is readable by the section's writers and approvers, and by the coordinator", () => {
    const may = (personId: string, sectionId: string) =>
      historyReader(form2026, application, personId, { measureId: "measure-3", sectionId });

    expect(["kari", "ola", "turid"].map((person) => may(person, "ownEffort"))).toEqual([
      "writer",
      "approver",
      "coordinator",
    ]);
    expect(may("stranger", "ownEffort")).toBeNull();
    const uh = application.members.find(({ partyId }) => partyId === "lms");
    expect(may(uh?.personId ?? "", "ownEffort")).toBeNull();
    expect(may(uh?.personId ?? "", "teacherEducation")).toBe("writer");
  });
});
