import { derivedLine } from "../../../../domain/application/derivedLine";
import { setUp } from "../../../../domain/application/setUp";
import { hasRole, isCoordinator, type Structure } from "../../../../domain/application/structure";
import { totalsOf } from "../../../../domain/application/totals";
import { waitsForMeasure } from "../../../../domain/application/waitsForMeasure";
import { mayTakeOver } from "../../../../domain/handover/ownersOf";
import { joinParty } from "../../../../domain/people/joinParty";
import type { Outcome } from "../../../../domain/values/outcome";
import { noon } from "../../../support/application/application";
import { otherKindsForm } from "../../../support/application/otherKindsForm";

const form = otherKindsForm();

const accepted = (outcome: Outcome<Structure, unknown>): Structure => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const details = { formId: form.id, title: "Klima", year: "2027", date: "2027-02-01", time: "12:00", plan: "" };
const begun = (): Structure => ({
  ...accepted(
    setUp(
      { ...details, owner: "Kystfylket", orgNumber: "", network: "Kyst" },
      {
        forms: new Map([[form.id, form]]),
        ids: { application: "a", coordinator: "c", owner: "o", members: ["m1", "m2"] },
        person: { id: "kari", name: "Kari Prøve" },
        timeZone: "Europe/Oslo",
        language: "nb",
        now: new Date("2026-11-01T12:00:00Z"),
      },
    ),
  ),
  measures: [{ id: "one", number: 1, name: "Ferjer", scheme: null, partyIds: ["o"] }],
});
const joined = (structure: Structure, kind: string, orgNumber = "") =>
  joinParty(form, structure, {
    memberId: "m3",
    personId: "ola",
    personName: "Ola Eksempel",
    party: { created: { id: "t", kind, name: "Kystsykehuset", shortName: "", orgNumber } },
    writes: true,
    approves: true,
    at: noon,
  });

describe("An application whose form has other kinds of party", () => {
  it("is set up with the kind that leads and the kind that owns", () => {
    const application = begun();

    expect(application.parties.map(({ kind, name }) => [kind, name])).toEqual([
      ["secretariat", "Sekretariat"],
      ["county", "Kystfylket"],
    ]);
    expect(isCoordinator(application, "kari")).toBe(true);
    expect(derivedLine(form, application, null, { id: "owner", role: "owner" })).toEqual(["Kystfylket"]);
  });

  it("takes a party of a kind that is not in every measure, which then waits for one", () => {
    const application = accepted(joined(begun(), "trust"));
    const trust = application.parties[2];

    expect(trust).toMatchObject({ kind: "trust", roles: [], column: "trust", orgNumber: null });
    expect(trust && waitsForMeasure(form, application, trust)).toBe(true);
  });

  it.each([
    ["an org.nr is missing that the kind must have", "county", "", "org-number-missing"],
    ["an org.nr that the kind may have is wrong", "trust", "123", "not-an-org-number"],
    ["nobody joins the kind", "secretariat", "", "no-such-party"],
    ["the form has no such kind", "uh", "", "no-such-party"],
  ])("refuses a party when %s", (_, kind, orgNumber, refusal) => {
    expect(joined(begun(), kind, orgNumber)).toMatchObject({ ok: false, refusal: { kind: refusal } });
  });

  it("gives a vote on a new coordinator to the kind that owns alone", () => {
    const alone = accepted(joined(begun(), "trust"));
    const owner = accepted(joined(begun(), "county", "923456783"));

    expect(mayTakeOver(alone, "ola")).toBe(false);
    expect(mayTakeOver(owner, "ola")).toBe(true);
    expect(owner.parties.filter((party) => hasRole(party, "owner"))).toHaveLength(2);
  });

  it("sums each kind in its column", () => {
    const application = accepted(joined(begun(), "trust"));
    const measures = application.measures.map((measure) => ({ ...measure, partyIds: ["o", "t"] }));
    const line = { measureId: "one", purpose: "grant", year: 0 };

    const totals = totalsOf(form, { ...application, measures }, [
      { ...line, partyId: "o", kroner: 100 },
      { ...line, partyId: "t", kroner: 50 },
    ]);

    expect(totals).toMatchObject({
      columns: [
        { column: "county", kroner: 100 },
        { column: "trust", kroner: 50 },
      ],
      byInstitution: [{ institution: "Kystsykehuset", kroner: 50 }],
    });
  });
});
