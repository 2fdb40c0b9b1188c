import type { Structure } from "../../../../domain/application/structure";
import { structureActs } from "../../../../domain/audit/structureActs";
import { anApplication } from "../../../support/application/application";

const before: Structure = anApplication();
const [first] = before.measures;
const numbered = (numbers: Readonly<Record<string, number | null>>): Structure => ({
  ...before,
  measures: before.measures.map((measure) =>
    measure.id in numbers ? { ...measure, number: numbers[measure.id] ?? null } : measure,
  ),
});
const kinds = (after: Structure, from = before) => structureActs(from, after).map(({ kind }) => kind);

describe("the list of changes to an application's structure", () => {
  it("is empty if nothing differs", () => expect(structureActs(before, { ...before })).toEqual([]));

  it("has one entry for a removed measure, though the later ones get new numbers", () => {
    const gone = numbered({ "measure-1": null, "measure-2": 1 });
    expect(structureActs(before, gone)).toEqual([
      { kind: "measure-removed", measureId: "measure-1", number: null, name: first?.name },
    ]);
    expect(kinds(before, gone)).toEqual(["measure-restored"]);
  });

  it("has a move for each swapped measure, and a change if the name differs", () => {
    expect(kinds(numbered({ "measure-1": 2, "measure-2": 1 }))).toEqual(["measure-moved", "measure-moved"]);
    const renamed = before.measures.map((measure) =>
      measure.id === "measure-1" ? { ...measure, name: "Nytt" } : measure,
    );
    expect(structureActs(before, { ...before, measures: renamed })).toEqual([
      { kind: "measure-changed", measureId: "measure-1", number: 1, name: "Nytt" },
    ]);
  });

  it("names the people who joined and left, and their parties", () => {
    const [member, ...others] = before.members;
    const after = { ...before, members: others };
    const { partyId, personId, writes, approves } = member ?? {};
    const role = { writes, approves, asksToApprove: false, admitted: true };
    expect(structureActs(before, after)).toEqual([{ kind: "member-removed", partyId, personId, ...role }]);
    expect(kinds(before, after)).toEqual(["member-added"]);
  });

  it("distinguishes a removed party from a changed one", () => {
    const parties = (over: object) => ({
      ...before,
      parties: before.parties.map((party) => (party.id === "lms" ? { ...party, ...over } : party)),
    });
    expect(kinds(parties({ removed: true }))).toEqual(["party-removed"]);
    expect(kinds(before, parties({ removed: true }))).toEqual(["party-restored"]);
    expect(kinds(parties({ shortName: "LM" }))).toEqual(["party-changed"]);
    expect(
      kinds({ ...before, parties: [...before.parties, { ...(before.parties[0] as object), id: "new" } as never] }),
    ).toEqual(["party-added"]);
  });
});
