import { PARTY_LINE } from "../../../importing/model/partyTexts";
import { imported } from "../../support/importing/known";

/** A document of 2026 with the text of needs, as our own documents print it. */
const withNeeds = (lines: readonly string[]): string =>
  [
    "Behovsmelding 2026",
    "Eier: Fjordvik kommune; Ålvik kommune",
    "Kompetansemiljø: Læringsmiljøsenteret (LMS)",
    "Behovsmeldingen gjelder",
    "☒ Barnehage    ☐ Grunnskole    ☐ Begge deler",
    "Partnerskapet består av flere eiere?",
    "☒ Ja    ☐ Nei",
    "Tiltak 1: Trygt miljø",
    "Vurdering av behov",
    ...lines,
    "Målgruppe",
    "Alle ansatte.",
  ].join("\n");

const needsIn = (lines: readonly string[]) => {
  const { answers, findings, unplaced } = imported(withNeeds(lines));
  return {
    needs: answers.filter(({ section }) => section === "needs").map(({ party, text }) => ({ party, text })),
    isUnclear: findings.some(({ code }) => code === "party-unclear"),
    unplaced: JSON.stringify(unplaced),
  };
};

describe("A text below the names of several parties", () => {
  it("is each party's own, and a name within a text is part of it.", () => {
    const read = needsIn([
      `${PARTY_LINE}Fjordvik kommune`,
      "Vi har kartlagt.",
      "Ålvik kommune",
      `${PARTY_LINE}Ålvik kommune`,
      "Ikke besvart",
      `${PARTY_LINE}Læringsmiljøsenteret (LMS)`,
      "Vi veileder.",
    ]);

    expect(read.needs).toEqual([
      { party: "Fjordvik kommune", text: "Vi har kartlagt.\nÅlvik kommune" },
      { party: "Læringsmiljøsenteret", text: "Vi veileder." },
    ]);
    expect(read.isUnclear).toBe(false);
  });

  it("is nobody's where a party is named twice, and a finding says so.", () => {
    const read = needsIn([
      `${PARTY_LINE}Fjordvik kommune`,
      "Vi har kartlagt.",
      `${PARTY_LINE}Fjordvik kommune`,
      "Vi har planlagt.",
    ]);

    expect(read.needs).toEqual([]);
    expect(read.unplaced).toContain("Vi har planlagt.");
    expect(read.isUnclear).toBe(true);
  });
});
