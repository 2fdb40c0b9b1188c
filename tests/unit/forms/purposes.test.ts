import { parseEdition } from "../../../forms/parseEdition";
import { ledgerEdition } from "../../support/application/ledgerForm";
import { editionFiles } from "../../support/forms/editionFiles";

type Json = Record<string, unknown>;

const [economy, sums] = ledgerEdition.sections as unknown as [{ fields: Json[] }, Json];
const fields = (...changed: Json[]) => ({
  sections: [{ ...economy, fields: [...economy.fields, ...changed] }, sums],
});
const purposes = (...changed: Json[]) => ({ purposes: [...ledgerEdition.purposes, ...changed] });
const { source } = Object.fromEntries(economy.fields.map((field) => [field.id, field])) as { source: Json };
const [grant, own] = economy.fields as [Json, Json];

const mistakes = (change: Json): string[] =>
  parseEdition("prove-2027", editionFiles({ ...ledgerEdition, ...change })).mistakes.map(({ message }) => message);

it("An edition with years, parts, own contributions and schemes has no mistakes.", () => {
  expect(mistakes({})).toEqual([]);
});

it.each<[string, Json, string]>([
  ["a purpose twice", purposes({ id: "own", label: "Egen" }), "«own» står to ganger"],
  [
    "a scheme that is not there",
    purposes({ id: "x", label: "X", schemes: ["other"] }),
    "«other» er ikke en ordning i schemes",
  ],
  [
    "a part of nothing",
    purposes({ id: "x", label: "X", partOf: "y" }),
    "«y» er ikke et annet formål, som selv er et helt",
  ],
  [
    "a part of a part",
    purposes({ id: "x", label: "X", partOf: "lead" }),
    "«lead» er ikke et annet formål, som selv er et helt",
  ],
  [
    "a purpose named as a year",
    purposes({ id: "grantYear2", label: "X" }),
    "«grantYear2» er det ett år av et annet formål heter i regler",
  ],
  [
    "a field named as a year",
    fields({ ...source, id: "grantYear3" }),
    "«grantYear3» er det ett av årene til «grant» heter",
  ],
  [
    "an amount of no purpose",
    fields({ ...own, id: "x", purpose: "other" }),
    "«other» er ikke et formål i purposes; skjemaet har «grant», «lead», «own»",
  ],
  ["a field of no scheme", fields({ ...source, id: "x", schemes: ["other"] }), "«other» er ikke en ordning i schemes"],
  [
    "an amount that would overwrite another",
    fields({ ...grant, id: "x" }),
    "«municipalOwner», «uh» skriver allerede beløpet til «grant» i «economy.grant», og dette ville skrive over det",
  ],
])("A mistake is %s.", (_what, change, message) => {
  expect(mistakes(change)).toContain(message);
});

it("A rule about a year that is not asked for is a mistake.", () => {
  const [rule] = ledgerEdition.rules;
  const about = (holds: string) => mistakes({ rules: [{ ...rule, holds }] }).join();

  expect(about("party.sum.grantYear3 >= 0")).toBe("");
  expect(about("party.sum.grantYear4 >= 0")).toContain("her er det ikke noe som heter «grantYear4»");
});

it("Two amounts of one purpose in different schemes are two.", () => {
  const limited = (id: string, scheme: string) => ({ ...grant, id, schemes: [scheme] });
  const [, ...others] = economy.fields;
  const both = [limited("here", "regional"), limited("there", "decentralised"), ...others];

  expect(mistakes({ rules: [], sections: [{ ...economy, fields: both }, sums] })).toEqual([]);
});
