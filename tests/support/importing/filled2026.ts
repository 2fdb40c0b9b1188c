import { type Block, heading, line, table } from "./blocks";

export type Row = {
  readonly number: number;
  readonly name: string;
  readonly owner: number;
  readonly uh: readonly { readonly label: string; readonly kroner: number }[];
};

/** What is filled into a form of 2026: the truth that an import is compared with. */
export type Filled2026 = {
  readonly owner: string;
  readonly network: string;
  readonly uh: string;
  readonly concerns: 0 | 1 | 2;
  readonly severalOwners: boolean;
  readonly severalUh: boolean;
  readonly rows: readonly Row[];
  /** The measure that the document is about. */
  readonly own: number;
  readonly texts: readonly string[];
  readonly phases: readonly boolean[];
  readonly duration: readonly boolean[];
  readonly discussed: boolean | null;
  readonly participants: readonly (readonly [string, string])[];
  readonly partners: readonly (readonly [string, string, "Eier" | "UH"])[];
  readonly counts: readonly number[];
};

export const sumOf = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
export const uhOf = ({ uh }: Row): number => sumOf(uh.map(({ kroner }) => kroner));

const tick = (on: boolean): string => (on ? "[x]" : "[ ]");
const yesNo = (yes: boolean | null, between = ""): string =>
  `Ja ${tick(yes === true)} ${between} Nei ${tick(yes === false)}`;

/** The form as a document. `money` writes an amount; `order` is how the numbered sections follow each other. */
export function blocksOf2026(
  form: Filled2026,
  money: (kroner: number, label?: string) => string,
  order: readonly number[] = [0, 1, 2, 3, 4, 5, 6],
): Block[] {
  const own = form.rows[form.own] as Row;
  const text = (index: number) => line(form.texts[index % form.texts.length] as string);
  const total = (row: Row) => row.owner + uhOf(row);
  const sections: Block[][] = [
    [
      heading("1. Vurdering av behov (inkluderende prosesser)"),
      text(0),
      line("Hvilke(n) fase(r) er partnerskapet i"),
      line(
        `Analyse/vurdering av behov ${tick(form.phases[0] === true)} Planlegging av tiltak ${tick(form.phases[1] === true)} Gjennomføring av tiltak ${tick(form.phases[2] === true)}`,
      ),
    ],
    [heading("2. Plan for partnerskap"), text(1)],
    [heading("3. Eiers egeninnsats"), text(2)],
    [
      heading("4. Vurdering av måloppnåelse"),
      line("a) Tiltakene er gjennomført i tråd med planer og behovsmeldinger"),
      text(3),
      line("b) Tiltakene har bidratt til planlagt praksisendring"),
      text(4),
      line("c) Tiltakene har styrket det profesjonelle læringsfellesskapet"),
      text(5),
      line(
        "d) Tiltakene har utviklet kompetanse for å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
      ),
      text(6),
      line("e) Tiltakene har styrket og praksisrettet lærerutdanningen"),
      text(7),
    ],
    [heading("5. Målgruppe"), text(8)],
    [
      heading("6. Økonomi og varighet"),
      line(
        "Oppgi ønsket tilskuddsbeløp fordelt på eier, universitet/høgskole/fagskole/andre, og eventuell koordinator. UH/kompetansemiljø skal synliggjøre kostnader for reise og opphold i sin andel.",
      ),
      line(`Skriv her (leverer budsjett i vedlegg ${yesNo(false)} ):`),
      line(`UH: ${money(uhOf(own))} Inkludert reise og opphold.`),
      line(`Eier: ${money(own.owner)} Brukes til vikarer og lokaler.`),
      line(`Totalt Eier + UH: ${money(total(own))}`),
      line("Tiltakets varighet"),
      line(
        ["Vår 2026", "Høst 2026", "Vår 2027", "Videre"]
          .map((label, index) => `${label} ${tick(form.duration[index] === true)}`)
          .join(" "),
      ),
      line("Sum koordinator (må begrunnes ovenfor) Klikk eller trykk her for å skrive inn tekst."),
    ],
    [
      heading("7. Annet"),
      line("Er behovsmeldingen sett i sammenheng med videreutdanning?"),
      line("Ja [ ] Nei [ ] Vet ikke [x]"),
      line("De samiske perspektivene er ivaretatt i behovsmeldingen?"),
      line("Ja [ ] Nei [ ] Vurdert ikke relevant [x]"),
    ],
  ];
  return [
    heading("Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole"),
    heading(`TILTAK ${own.number}: ${own.name}`),
    line("Behovsmeldingen gjelder:"),
    line(
      ["Barnehage", "Grunnskole", "Begge deler"]
        .map((label, index) => `${label} ${tick(form.concerns === index)}`)
        .join(" "),
    ),
    line(`Eier: ${form.owner}`),
    line(`Kompetansenettverk ${form.network}`),
    line(`Kompetansemiljø: ${form.uh}`),
    line("Kontaktpersoner:"),
    table(["", "Eier", "UH"], ["Navn", "Kari Nordmann", "Ola Hansen"], ["Funksjon", "Rådgiver", "Førsteamanuensis"]),
    line(`Partnerskapet består av flere eiere? ${yesNo(form.severalOwners, "(Fyll ut liste)")}`),
    line(`Partnerskapet består av flere kompetansemiljø? ${yesNo(form.severalUh, "(Fyll ut liste)")}`),
    line(`Partnerskapet ønsker å videreføre behovsmelding fra 2025? ${yesNo(true)}`),
    heading("Total sum det meldes behov for 2026"),
    table(
      ["", "Eier", "UH", "Totalt"],
      ...form.rows.map((row) => [
        `Tiltak ${row.number}: ${row.name}`,
        money(row.owner),
        row.uh.map(({ kroner, label }) => money(kroner, label)).join(" "),
        money(total(row)),
      ]),
      [
        "Sum",
        money(sumOf(form.rows.map(({ owner }) => owner))),
        money(sumOf(form.rows.map(uhOf))),
        money(sumOf(form.rows.map(total))),
      ],
    ),
    line("Ev. kommentar fra innsender"),
    line("Ingen merknader herfra."),
    ...order.flatMap((index) => sections[index] ?? []),
    heading("Liste over andre eiere og kompetansemiljø i partnerskapet"),
    table(
      ["", "Navn på eier/UH", "Kontaktperson", "Eier/UH"],
      ...form.partners.map((row, index) => [String(index + 1), ...row]),
    ),
    line(`Behovsmeldingen har vært drøftet i medbestemmelse ${yesNo(form.discussed)}`),
    line("Hvem som har deltatt:"),
    table(["Rolle", "Navn"], ...form.participants),
    line("Hvor mange enheter er inkludert i behovsmeldingen?"),
    table(
      ["Kommunale barnehager", "Private barnehager", "Offentlige skoler", "Private skoler", "PP-tjenester"],
      form.counts.map(String),
    ),
  ];
}
