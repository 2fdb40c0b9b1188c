import { type Block, heading, line, table } from "./blocks";
import { sumOf } from "./filled2026";

export type Measure2024 = {
  readonly name: string;
  readonly owner: number | null;
  readonly uh: number | null;
  readonly purpose: 0 | 1 | 2 | null;
  readonly texts: readonly string[];
  readonly periods: readonly boolean[];
};
export type Filled2024 = {
  readonly owner: string;
  readonly network: string;
  readonly uh: string;
  /** Which of the schemes the document is about. */
  readonly scheme: 0 | 1 | 2;
  /** What the other schemes ask for. */
  readonly others: readonly { readonly owner: number; readonly uh: number }[];
  readonly measures: readonly Measure2024[];
};

export const SCHEMES = ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"] as const;
export const PURPOSES = ["Vurdering/analyse", "Planlegging av tiltak", "Gjennomføring av tiltak"] as const;
export const EMPTY_TEXT = "Klikk eller trykk her for å skrive inn tekst.";
const tick = (on: boolean): string => (on ? "[x]" : "[ ]");

/** The rows of the table of sums: the document's own scheme is what its measures ask for. */
export const schemesOf = ({ measures, scheme, others }: Filled2024): { owner: number; uh: number }[] =>
  SCHEMES.map((_, index) =>
    index === scheme
      ? { owner: sumOf(measures.map(({ owner }) => owner ?? 0)), uh: sumOf(measures.map(({ uh }) => uh ?? 0)) }
      : (others[index] ?? { owner: 0, uh: 0 }),
  );

export function blocksOf2024(form: Filled2024, money: (kroner: number) => string): Block[] {
  const rows = schemesOf(form);
  const row = (label: string, owner: number, uh: number) => [label, money(owner), money(uh), money(owner + uh)];
  const measures = form.measures.flatMap(({ name, owner, uh, purpose, texts, periods }, index): Block[] => [
    heading(`Tiltak ${index + 1}`),
    line(`Navn på tiltak: ${name}`),
    line("Tilskuddet fordeles"),
    table(
      ["Eier", "UH", "Sum totalt"],
      [
        owner === null ? EMPTY_TEXT : `Kr ${money(owner)}`,
        uh === null ? EMPTY_TEXT : `Kr ${money(uh)}`,
        `Kr ${money((owner ?? 0) + (uh ?? 0))}`,
      ],
    ),
    line(`Hva skal tilskuddet brukes til? ${purpose === null ? "Velg et element." : PURPOSES[purpose]}`),
    line(
      "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole på en måte som involverer ansatte og ledere, og i faglig dialog med UH",
    ),
    line(texts[0] ?? ""),
    line(
      "Beskriv hvordan tiltakene skal fremme kollektive prosesser for profesjonsutvikling som utvikler barnehagen eller skolen",
    ),
    line(texts[1] ?? ""),
    line("Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen"),
    line(texts[2] ?? ""),
    line("Beskriv hvordan dette tiltaket er forankret i langsiktig plan"),
    line(texts[3] ?? ""),
    line("Eiers tilskudd skal brukes på følgende måte"),
    line(texts[4] ?? ""),
    line("UH sitt tilskudd skal brukes på følgende måte"),
    line(texts[5] ?? ""),
    line(`Det er behov for å bruke midler til koordinator for dette tiltaket? Ja [ ] Nei [x]`),
    line(
      `Tiltakets varighet ${["Vår 2024", "Høst 2024", "Vår 2025"].map((label, at) => `${label} ${tick(periods[at] === true)}`).join(" ")}`,
    ),
    line("Dersom tiltak ønskes videreført etter vår 2025 gi anslag på behov"),
    table(
      ["", "Eier", "Begrunnelse", "UH", "Begrunnelse"],
      ...["Høst 2025", "2026", "2027"].map((year) => [year, EMPTY_TEXT, EMPTY_TEXT, EMPTY_TEXT, EMPTY_TEXT]),
    ),
    line("Hvem er målgruppa for tiltaket?"),
    line(texts[6] ?? ""),
  ]);
  return [
    heading("Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring"),
    line("Behovsmeldingen gjelder:"),
    line(SCHEMES.map((label, index) => `${label} ${tick(form.scheme === index)}`).join(" ")),
    line(`Eier: ${form.owner}`),
    line(`Kompetansenettverk ${form.network}`),
    line(`Universitet/Høgskole: ${form.uh}`),
    line("Partnerskapet består av flere eiere? Ja [ ] (Fyll ut liste) Nei [x]"),
    line("Partnerskapet består av flere UH? Ja [ ] (Fyll ut liste) Nei [x]"),
    line("Partnerskapet leverer behovsmelding i flere ordninger? Ja [x] Nei [ ]"),
    line(`Totalt antall tiltak det er behov for tilskudd til? ${form.measures.length}`),
    heading("Total sum det meldes behov for 2024"),
    table(
      ["Ordning", "Eier", "UH", "Totalt"],
      ...SCHEMES.map((label, index) => row(label, rows[index]?.owner ?? 0, rows[index]?.uh ?? 0)),
      row("Sum", sumOf(rows.map(({ owner }) => owner)), sumOf(rows.map(({ uh }) => uh))),
    ),
    ...measures,
    heading("Liste over andre eiere og UH i partnerskapet"),
    table(["", "Navn på eier/UH", "Kontaktperson", "Eier/UH"], ["1", EMPTY_TEXT, EMPTY_TEXT, "Velg et element."]),
    line("Behovsmeldingen har vært drøftet i medbestemmelse Ja [x] Nei [ ]"),
    line("Hvem som har deltatt:"),
    table(["Rolle", "Navn"], ["Utdanningsforbundet", "Liv Berg"]),
    line("Hvor mange enheter er inkludert i behovsmeldingen?"),
    table(
      ["Kommunale barnehager", "Private barnehager", "Offentlige skoler", "Private skoler", "PP-tjenester"],
      ["4", "0", "3", "0", "1"],
    ),
  ];
}
