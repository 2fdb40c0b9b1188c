import { zipSync } from "fflate";
import { BINDING, PAGE, partsOfForm } from "./formPackage";
import {
  amount,
  boxes,
  filled,
  head,
  inCells,
  kept,
  keptHead,
  lines,
  PAIR,
  pair,
  section,
  words,
  yesNo,
} from "./formParts";
import {
  bold,
  box,
  date,
  dropDown,
  legacyBox,
  legacyText,
  paragraph,
  plainText,
  repeatingRows,
  richText,
  run,
  severalLines,
  table,
} from "./wordControls";

const CONTACTS = [2200, 3500, 3500];
const TOTALS = [4000, 1500, 2200, 1500];
const PARTNERS = [600, 4200, 3000, 1400];
const ECONOMY = [4200, 5000];
const ROLES = [3600, 5600];
const UNITS = [1840, 1840, 1840, 1840, 1840];
const SHOWN_PARTNERS = 4;
const SHOWN_MEASURES = 3;

/** The main text of a form as an office would make it for 2026: its labels are those of the edition. */
const body = (): string =>
  [
    paragraph(run("Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole"), "Tittel"),
    paragraph(`${run("Tiltak ")}${plainText("Tiltak, nummer")}${run(": ")}${plainText("Tiltak, navn")}`, "Overskrift1"),
    table(
      PAIR,
      [
        pair(
          "Behovsmeldingen gjelder",
          dropDown("Behovsmeldingen gjelder", ["Barnehage", "Grunnskole", "Begge deler"]),
        ),
        pair("Eier", plainText("Eier", { more: BINDING })),
        pair("Kompetansenettverk", plainText("Kompetansenettverk")),
        pair("Kompetansemiljø", plainText("Kompetansemiljø")),
      ].join(""),
    ),
    paragraph(bold("Kontaktpersoner:"), "Ledetekst"),
    table(
      CONTACTS,
      [
        head(CONTACTS, "", "Eier", "UH"),
        inCells(
          CONTACTS,
          words("Navn"),
          filled(plainText("Navn, eier")),
          filled(plainText("Navn, UH", { multiLine: true })),
        ),
        inCells(
          CONTACTS,
          words("Funksjon"),
          filled(plainText("Funksjon, eier")),
          filled(plainText("Funksjon, UH", { multiLine: true })),
        ),
      ].join(""),
    ),
    yesNo("Partnerskapet består av flere eiere?", "Flere eiere", "(Fyll ut liste)"),
    yesNo("Partnerskapet består av flere kompetansemiljø?", "Flere kompetansemiljø", "(Fyll ut liste)"),
    paragraph(
      `${run("Partnerskapet ønsker å videreføre behovsmelding fra 2025? Ja ")}${legacyBox("viderefoereJa")}${run("    Nei ")}${legacyBox("viderefoereNei")}`,
      "Svar",
    ),
    paragraph(run("Total sum det meldes behov for 2026"), "Overskrift2"),
    table(
      TOTALS,
      [
        head(TOTALS, "Tiltak", "Eier", "UH", "Totalt"),
        lines(SHOWN_MEASURES, () =>
          inCells(
            TOTALS,
            filled(plainText("Tiltak i tabellen")),
            amount(plainText("Eiers beløp")),
            amount(plainText("Beløp til UH", { multiLine: true })),
            amount(plainText("Totalt i tiltaket")),
          ),
        ),
        inCells(TOTALS, paragraph(bold("Sum"), "Tabelltekst"), amount(""), amount(""), amount("")),
      ].join(""),
    ),
    paragraph(bold("Ev. kommentar fra innsender"), "Ledetekst"),
    richText("Kommentar fra innsender"),
    section(
      "1. Vurdering av behov (inkluderende prosesser)",
      severalLines("Vurdering av behov"),
      paragraph(bold("Hvilke(n) fase(r) er partnerskapet i"), "Ledetekst"),
      boxes("Fase", "Analyse/vurdering av behov", "Planlegging av tiltak", "Gjennomføring av tiltak"),
    ),
    section("2. Plan for partnerskap", richText("Plan for partnerskap")),
    section("3. Eiers egeninnsats", severalLines("")),
    section(
      "4. Vurdering av måloppnåelse",
      ...[
        "a) Tiltakene er gjennomført i tråd med planer og behovsmeldinger",
        "b) Tiltakene har bidratt til planlagt praksisendring",
        "c) Tiltakene har styrket det profesjonelle læringsfellesskapet",
        "d) Tiltakene har utviklet kompetanse for å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
        "e) Tiltakene har styrket og praksisrettet lærerutdanningen",
      ].map((label) => `${paragraph(bold(label), "Ledetekst")}${richText(label.slice(0, 1))}`),
    ),
    section("5. Målgruppe", severalLines("Målgruppe")),
    section(
      "6. Økonomi og varighet",
      paragraph(
        run(
          "Oppgi ønsket tilskuddsbeløp fordelt på eier, universitet/høgskole/fagskole/andre, og eventuell koordinator.",
        ),
        "Veiledning",
      ),
      table(
        ECONOMY,
        [
          inCells(ECONOMY, words("UH"), filled(plainText("UH, ønsket beløp", { multiLine: true }))),
          inCells(ECONOMY, words("Eier"), filled(plainText("Eier, ønsket beløp", { multiLine: true }))),
          inCells(ECONOMY, words("Totalt Eier + UH"), filled(plainText("Totalt ønsket beløp", { look: "<w:b/>" }))),
        ].join(""),
      ),
      paragraph(
        `${run("Skriv her (leverer budsjett i vedlegg Ja ")}${box("Budsjett i vedlegg: Ja")}${run("  Nei ")}${box("Budsjett i vedlegg: Nei")}${run(" ):")}`,
        "Svar",
      ),
      richText("Bruk av midlene"),
      paragraph(bold("Tiltakets varighet"), "Ledetekst"),
      boxes("Varighet", "Vår 2026", "Høst 2026", "Vår 2027", "Videre"),
      paragraph(`${bold("Sum koordinator (må begrunnes ovenfor) ")}${plainText("Sum koordinator")}`, "Ledetekst"),
    ),
    section(
      "7. Annet",
      paragraph(bold("Er behovsmeldingen sett i sammenheng med videreutdanning?"), "Ledetekst"),
      boxes("Videreutdanning", "Ja", "Nei", "Vet ikke"),
      paragraph(bold("De samiske perspektivene er ivaretatt i behovsmeldingen?"), "Ledetekst"),
      boxes("Samiske perspektiver", "Ja", "Nei", "Vurdert ikke relevant"),
    ),
    paragraph(run("Liste over andre eiere og kompetansemiljø i partnerskapet"), "Overskrift2"),
    table(
      PARTNERS,
      [
        head(PARTNERS, "", "Navn på eier/UH", "Kontaktperson", "Eier/UH"),
        lines(SHOWN_PARTNERS, (number) =>
          inCells(
            PARTNERS,
            words(String(number)),
            filled(plainText("Partner, navn")),
            filled(plainText("Partner, kontaktperson")),
            filled(dropDown("Partner, slag", ["Eier", "UH"])),
          ),
        ),
      ].join(""),
    ),
    paragraph(
      `${bold("Behovsmeldingen har vært drøftet i medbestemmelse")}${run(" Ja ")}${legacyBox("droeftetJa")}${run("    Nei ")}${legacyBox("droeftetNei")}`,
      "Ledetekst",
    ),
    paragraph(bold("Hvem som har deltatt:"), "Ledetekst"),
    table(
      ROLES,
      [
        head(ROLES, "Rolle", "Navn"),
        repeatingRows(
          "Deltakere",
          inCells(ROLES, filled(plainText("Deltaker, rolle")), filled(plainText("Deltaker, navn"))),
        ),
      ].join(""),
    ),
    paragraph(bold("Hvor mange enheter er inkludert i behovsmeldingen?"), "Ledetekst"),
    table(
      UNITS,
      [
        keptHead(
          UNITS,
          "Kommunale barnehager",
          "Private barnehager",
          "Offentlige skoler",
          "Private skoler",
          "PP-tjenester",
        ),
        inCells(
          UNITS,
          ...["komBhg", "privBhg", "offSkoler", "privSkoler", "ppt"].map((name) => kept(legacyText(name))),
        ),
      ].join(""),
    ),
    paragraph(`${bold("Dato: ")}${date("Dato")}`, "Ledetekst"),
    PAGE,
  ].join("");

/** The parts of the form, by name. `mainText` replaces what is in its body. */
export const partsOf2026 = (mainText: string = body()): Record<string, Uint8Array> =>
  partsOfForm(mainText, "Skjema for behovsmelding 2026");

/**
 * A Word form as Statsforvalteren might publish it for 2026, made for the tests: it is no office's own file. It has every
 * kind of place to fill in, a header with a logo, a footer, and fewer lines than a large application needs.
 */
export const issued2026 = (): Uint8Array => zipSync(partsOf2026(), { mtime: new Date(1980, 0, 1) });
