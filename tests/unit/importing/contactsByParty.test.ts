import { json } from "../../support/importing/known";

/** The form of 2026 down to the question after its contact persons, as our own documents print it. */
const withContacts = (lines: readonly string[]): string =>
  [
    "Behovsmelding 2026",
    "Eier: Fjordvik kommune; Ålvik kommune",
    "Kompetansenettverk: Ytre Fjord",
    "Kompetansemiljø: Læringsmiljøsenteret (LMS); Nord universitet (Nord)",
    "Behovsmeldingen gjelder",
    "☒ Barnehage    ☐ Grunnskole    ☐ Begge deler",
    "Kontaktperson",
    ...lines,
    "Partnerskapet består av flere eiere?",
    "☒ Ja    ☐ Nei",
    "Partnerskapet består av flere kompetansemiljø?",
    "☒ Ja    ☐ Nei",
    "Tiltak 1: Trygt miljø",
    "Vurdering av behov",
    "Barnehagene har kartlagt behovene sine.",
  ].join("\n");

const ROWS = [
  ["Eier/UH", "Navn", "Funksjon"],
  ["Eier: Fjordvik kommune", "Kari Prøve", "Rådgiver"],
  ["Eier: Ålvik kommune", "Ikke besvart", "Skolesjef"],
  ["UH: Nord universitet (Nord)", "Ola Eksempel", "Dosent"],
];
const unclear = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.filter(({ code }) => code === "party-unclear");

describe("Contact persons of several parties", () => {
  it("are each party's own where a row names it.", () => {
    const read = json(withContacts(ROWS.map((cells) => cells.join("\t"))));

    expect(read.header.contactName).toEqual({ "Fjordvik kommune": "Kari Prøve", "Nord universitet": "Ola Eksempel" });
    expect(read.header.contactRole).toEqual({
      "Fjordvik kommune": "Rådgiver",
      "Ålvik kommune": "Skolesjef",
      "Nord universitet": "Dosent",
    });
    expect(unclear(read)).toEqual([]);
  });

  it("are nobody's where the cells are lost, and a finding says so.", () => {
    const read = json(withContacts(ROWS.flat()));

    expect(read.header.contactName).toBeNull();
    expect(read.header.contactRole).toBeNull();
    expect(JSON.stringify(read.unplaced)).toContain("Ola Eksempel");
    expect(unclear(read)).toHaveLength(1);
  });
});
