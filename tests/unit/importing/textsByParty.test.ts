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

describe("A text in which people have written whose it is", () => {
  it("is each party's own.", () => {
    const read = needsIn([
      "Fjordvik kommune:",
      "Vi har kartlagt.",
      "",
      "LMS:",
      "Vi veileder.",
      "",
      "Utdanningsforbundet Fjordvik:",
      "Vi støtter det.",
    ]);

    expect(read.needs).toEqual([
      { party: "Fjordvik kommune", text: "Vi har kartlagt." },
      { party: "Læringsmiljøsenteret", text: "Vi veileder." },
      { party: "Utdanningsforbundet Fjordvik", text: "Vi støtter det." },
    ]);
    expect(read.isUnclear).toBe(false);
    expect(read.unplaced).not.toContain("Vi");
  });

  it("is that of a party which the document names nowhere else, if its kind is said.", () => {
    expect(
      needsIn(["Fjordvik kommune:", "Vi har kartlagt.", "", "Ålvik lærerlag (fagforening):", "Ja takk."]).needs,
    ).toEqual([
      { party: "Fjordvik kommune", text: "Vi har kartlagt." },
      { party: "Ålvik lærerlag", text: "Ja takk." },
    ]);
  });

  it("has names within it, on lines that are not apart as the others are.", () => {
    const read = needsIn([
      "Fjordvik kommune:",
      "Vi samarbeider med disse.",
      "Ålvik kommune:",
      "Felles nettverk.",
      "",
      "Ålvik kommune:",
      "Vi deltar.",
    ]);

    expect(read.needs).toEqual([
      { party: "Fjordvik kommune", text: "Vi samarbeider med disse.\nÅlvik kommune:\nFelles nettverk." },
      { party: "Ålvik kommune", text: "Vi deltar." },
    ]);
  });

  it("stands on the line of the name, if the first one does.", () => {
    expect(needsIn(["Fjordvik kommune: Vi har kartlagt.", "Ålvik kommune: Vi deltar."]).needs).toEqual([
      { party: "Fjordvik kommune", text: "Vi har kartlagt." },
      { party: "Ålvik kommune", text: "Vi deltar." },
    ]);
  });

  it("is nobody's if it cannot be said whose some of it is, and a finding says so.", () => {
    const read = needsIn([
      "Vi har kartlagt sammen.",
      "",
      "Fjordvik kommune:",
      "Vi har planlagt.",
      "",
      "Ålvik kommune:",
      "Vi deltar.",
    ]);

    expect(read.needs).toEqual([]);
    expect(read.isUnclear).toBe(true);
    expect(read.unplaced).toContain("Vi har kartlagt sammen.");
    expect(read.unplaced).toContain("Vi deltar.");
  });

  it("is everybody's if it only speaks of a party.", () => {
    const read = needsIn(["Vi har kartlagt sammen. Ansvaret er delt slik", "Fjordvik kommune: ledelse"]);

    expect(read.needs).toEqual([
      { party: undefined, text: "Vi har kartlagt sammen. Ansvaret er delt slik\nFjordvik kommune: ledelse" },
    ]);
    expect(read.isUnclear).toBe(false);
  });
});

describe("A list in which people have written whose the rows are", () => {
  const withRows = (rows: readonly string[]) => {
    const text = withNeeds(["Vi har kartlagt."]);
    const list = [
      "Behovsmeldingen har vært drøftet i medbestemmelse ☒ Ja ☐ Nei",
      "Hvem som har deltatt:",
      "Rolle\tNavn",
    ];
    const { answers, findings, unplaced } = imported([text, ...list, ...rows].join("\n"));
    return {
      rows: answers.flatMap(({ field, party, value }) => (field === "participants" ? [{ party, value }] : [])),
      isUnclear: findings.some(({ code }) => code === "party-unclear"),
      unplaced: JSON.stringify(unplaced),
    };
  };

  it("gives each row to its party.", () => {
    expect(withRows(["Utdanningsforbundet: Tillitsvalgt\tLiv Prøve", "Fagforbundet: Leder\tOla Prøve"])).toEqual({
      rows: [
        { party: "Utdanningsforbundet", value: [{ role: "Tillitsvalgt", name: "Liv Prøve" }] },
        { party: "Fagforbundet", value: [{ role: "Leder", name: "Ola Prøve" }] },
      ],
      isUnclear: false,
      unplaced: expect.not.stringContaining("Prøve"),
    });
  });

  it("gives a row without a name to nobody, and a finding says so.", () => {
    const read = withRows(["Utdanningsforbundet: Tillitsvalgt\tLiv Prøve", "Leder\tOla Prøve"]);

    expect(read.rows).toEqual([{ party: "Utdanningsforbundet", value: [{ role: "Tillitsvalgt", name: "Liv Prøve" }] }]);
    expect(read.isUnclear).toBe(true);
    expect(read.unplaced).toContain("Ola Prøve");
  });
});
