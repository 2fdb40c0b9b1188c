import type { z } from "zod";
import { mappingFaults } from "../../../../documents/issued/mappingFaults";
import { Mapping } from "../../../../forms/issued/mapping";
import { mistakesInMapping } from "../../../../forms/issued/mistakesInMapping";
import { form2026 } from "../../../support/application/application";
import { form2024 } from "../../../support/application/application2024";
import { issuedForm2024, issuedForm2026 } from "../../../support/issued/filledFor";

type Given = Partial<z.input<typeof Mapping>>;
const inForm = (given: Given, form = form2026) =>
  mistakesInMapping(form, Mapping.parse(given)).map(({ path, message }) => `${path.join(".")}: ${message}`);
const inDocx = (given: Given) =>
  mappingFaults(form2026, { docx: issuedForm2026.docx, mapping: Mapping.parse(given) }).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const place = (more: object) => ({ places: [{ control: "Eier", answer: "header.owner", ...more }] }) as Given;

it.each([
  [form2026, issuedForm2026],
  [form2024, issuedForm2024],
])("Nothing is wrong with the mapping of the tests' own form: $id.", (form, issued) => {
  expect(mistakesInMapping(form, issued.mapping)).toEqual([]);
  expect(mappingFaults(form, issued)).toEqual([]);
});

describe("a mapping that names what the form does not have", () => {
  it.each<[string, Given, string]>([
    [
      "a section",
      place({ answer: "heading.owner" }),
      "places.0.answer: skjemaet har ikke svaret «heading.owner»; seksjonene heter «header», «total»",
    ],
    [
      "a field",
      place({ answer: "units.schools" }),
      "places.0.answer: seksjonen «units» har ikke feltet «schools», bare «municipalKindergartens»",
    ],
    [
      "an option",
      place({ answer: "header.concerns", option: "all" }),
      "places.0.option: «header.concerns» har ikke valget «all», bare «kindergarten», «school», «both»",
    ],
    [
      "a word for an option",
      place({ answer: "header.concerns", words: { all: "Alle" } }),
      "places.0.words: «header.concerns» har ikke valget «all»",
    ],
    ["a party", place({ of: ["owners"] }), "places.0.of.0: «owners» er ikke et slag part, en rolle eller en kolonne"],
    [
      "a purpose",
      place({ answer: "measure.sum", purpose: "travel" }),
      "places.0.purpose: skjemaet har ikke formålet «travel», bare «grant», «coordinator»",
    ],
    ["another answer", place({ else: "header.gone" }), "places.0.else: seksjonen «header» har ikke feltet «gone»"],
    [
      "a party outside of a list",
      place({ answer: "party.name" }),
      "places.0.answer: svaret hører til en part, og må stå i en liste",
    ],
    ["a line outside of a list", place({ answer: "line.role" }), "places.0.answer: svaret er en kolonne i linjer"],
    ["a number outside of a list", place({ answer: "list.number" }), "places.0.answer: nummeret teller en liste"],
    [
      "lines that are none",
      {
        lists: [
          {
            each: "line",
            answer: "needs.text",
            in: { control: "Deltakere" },
            places: [{ column: 1, answer: "line.role" }],
          },
        ],
      },
      "lists.0.answer: «needs.text» er ikke et felt med linjer",
    ],
    [
      "a column that lines do not have",
      {
        lists: [
          {
            each: "line",
            answer: "consultation.participants",
            in: { control: "Deltakere" },
            places: [{ column: 1, answer: "line.age" }],
          },
        ],
      },
      "lists.0.places.0.answer: linjene har ikke kolonnen «age», bare «role», «name»",
    ],
    ["schemes", { lists: [{ each: "scheme", in: { control: "A" } }] }, "lists.0.each: skjemaet har ingen ordninger"],
    [
      "a column of no row",
      { places: [{ column: 2, answer: "header.owner" }] },
      "places.0.column: en kolonne uten tabell",
    ],
  ])("is told of %s", (_, given, said) => {
    expect(inForm(given)[0]).toContain(said);
  });

  it("is told of a scheme that the form does not have, and takes the sum of one that it has", () => {
    const sumOf = (scheme: string) => ({ places: [{ control: "A", answer: "scheme.sum", scheme }] });
    expect(inForm(sumOf("regional"), form2024)).toEqual([]);
    expect(inForm(sumOf("local"), form2024)).toEqual([
      "places.0.scheme: skjemaet har ikke ordningen «local», bare «regional», «decentralised», «competenceBoost»",
    ]);
    expect(inForm({ places: [{ control: "A", answer: "scheme.name", scheme: "regional" }] }, form2024)[0]).toContain(
      "svaret hører til en ordning",
    );
  });

  it("is told of an answer of a measure outside of a list only where a document has several measures", () => {
    const given = { places: [{ control: "A", answer: "measure.name" }] };
    expect(inForm(given)).toEqual([]);
    expect(inForm(given, form2024)[0]).toContain("svaret hører til ett tiltak");
    const lists = [{ each: "measure" as const, in: { start: "Tiltak" }, places: given.places }];
    expect(inForm({ lists }, form2024)).toEqual([]);
  });
});

describe("a mapping that does not fit form.docx", () => {
  it.each<[string, Given, string]>([
    ["a control", place({ control: "Eigar" }), "places.0: form.docx har ikke noe felt som heter «Eigar»"],
    ["one more of a name", place({ number: 2 }), "places.0: form.docx har ikke noe felt nummer 2 som heter «Eier»"],
    [
      "words",
      { places: [{ after: "Målgrupper", answer: "audience.text" }] },
      "places.0: form.docx har ikke noe felt etter ordene «Målgrupper»",
    ],
    [
      "a row",
      { places: [{ table: "Total sum", row: 9, column: 1, answer: "header.owner" }] },
      "places.0: form.docx har ikke rad 9, kolonne 1 i noen tabell med «Total sum»",
    ],
    [
      "rows of a list",
      { lists: [{ each: "party", in: { table: "Partnere", from: 2 } }] },
      "lists.0.in: form.docx har ikke disse radene",
    ],
    [
      "a place in a row",
      {
        lists: [{ each: "party", in: { table: "Total sum", from: 2 }, places: [{ column: 7, answer: "party.name" }] }],
      },
      "lists.0.places.0: raden har ikke kolonne 7",
    ],
    [
      "an option of a box",
      place({ control: "Flere eiere: Ja", answer: "header.severalOwners" }),
      "places.0.answer: stedet er en avkryssingsboks; si hvilket valg den gjelder, med option",
    ],
    [
      "a text in a box",
      place({ control: "Flere eiere: Ja" }),
      "places.0.answer: stedet er en avkryssingsboks, og «header.owner» har ingen valg",
    ],
    [
      "an option where there is no box",
      place({ answer: "header.concerns", option: "both" }),
      "places.0.option: stedet er ingen avkryssingsboks",
    ],
    [
      "an entry of a list",
      place({ control: "Behovsmeldingen gjelder", answer: "other.sami" }),
      "places.0.words: nedtrekkslisten har ikke «Ja», bare «Barnehage», «Grunnskole», «Begge deler»",
    ],
  ])("is told of %s", (_, given, said) => {
    expect(inDocx(given)[0]).toContain(said);
  });

  it("is told if form.docx is no Word file", () => {
    expect(mappingFaults(form2026, { ...issuedForm2026, docx: new Uint8Array() })).toEqual([
      { path: [], message: "form.docx kan ikke leses som et Word-dokument (.docx); lagre den på nytt fra Word" },
    ]);
  });
});

describe("a place in the file of a mapping", () => {
  const issuesOf = (given: object) =>
    Mapping.safeParse({ places: [{ answer: "a.b", ...given }] }).error?.issues.map(({ message }) => message);

  it.each([
    [{}, "si hvor i dokumentet det er"],
    [{ control: "A", after: "B" }, "si bare én vei til stedet"],
    [{ table: "A", row: 1 }, "trenger både row og column"],
    [{ control: "A", answer: "Behov" }, "to ord med punktum mellom"],
  ])("%j is told what is missing", (given, said) => {
    expect(issuesOf(given)?.[0]).toContain(said);
  });
});
