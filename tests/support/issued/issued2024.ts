import { zipSync } from "fflate";
import { PAGE, partsOfForm } from "./formPackage";
import { amount, boxes, filled, head, inCells, kept, keptHead, lines, PAIR, pair, words, yesNo } from "./formParts";
import {
  bold,
  date,
  dropDown,
  legacyBox,
  legacyText,
  paragraph,
  plainText,
  repeatingRows,
  richText,
  run,
  table,
} from "./wordControls";

const CONTACTS = [1800, 3700, 3700];
const SCHEMES = [3400, 1700, 2300, 1800];
const GRANT = [3000, 3200, 3000];
const YEARS = [1200, 1700, 2300, 1700, 2300];
const PARTNERS = [600, 4200, 3000, 1400];
const ROLES = [3600, 5600];
const UNITS = [1840, 1840, 1840, 1840, 1840];
const SHOWN_PARTNERS = 3;

const question = (text: string, ...content: readonly string[]): string =>
  `${paragraph(bold(text), "Ledetekst")}${content.join("")}`;

const contact = (label: string): string =>
  inCells(
    CONTACTS,
    words(label),
    filled(plainText(`${label}, eier`)),
    filled(plainText(`${label}, UH`, { multiLine: true })),
  );

/** What is repeated for each measure of the scheme. */
const measure = (): string =>
  [
    paragraph(`${run("Tiltak ")}${plainText("Tiltak, nummer")}`, "Overskrift2"),
    paragraph(`${bold("Navn på tiltak: ")}${plainText("Tiltak, navn")}`, "Ledetekst"),
    question(
      "Tilskuddet fordeles",
      table(
        GRANT,
        [
          head(GRANT, "Eier", "UH", "Sum totalt"),
          inCells(
            GRANT,
            amount(plainText("Tilskudd, eier")),
            amount(plainText("Tilskudd, UH", { multiLine: true })),
            amount(plainText("Tilskudd, sum")),
          ),
        ].join(""),
      ),
    ),
    paragraph(
      `${bold("Hva skal tilskuddet brukes til? ")}${dropDown("Formål", ["Vurdering/analyse", "Planlegging av tiltak", "Gjennomføring av tiltak"])}`,
      "Ledetekst",
    ),
    question(
      "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole på en måte som involverer ansatte og ledere, og i faglig dialog med UH",
      richText("Forankring"),
    ),
    question(
      "Beskriv hvordan tiltakene skal fremme kollektive prosesser for profesjonsutvikling som utvikler barnehagen eller skolen",
      richText("Kollektive prosesser"),
    ),
    question("Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen", richText("Lærerutdanning")),
    question("Beskriv hvordan dette tiltaket er forankret i langsiktig plan", richText("Langsiktig plan")),
    question("Eiers tilskudd skal brukes på følgende måte", richText("Bruk, eier")),
    question("UH sitt tilskudd skal brukes på følgende måte", richText("Bruk, UH")),
    yesNo("Det er behov for å bruke midler til koordinator for dette tiltaket?", "Koordinator"),
    question("Begrunn", richText("Koordinator, begrunnelse")),
    question("Tiltakets varighet", boxes("Varighet", "Vår 2024", "Høst 2024", "Vår 2025")),
    question(
      "Dersom tiltak ønskes videreført etter vår 2025 gi anslag på behov",
      table(
        YEARS,
        [
          head(YEARS, "", "Eier", "Begrunnelse", "UH", "Begrunnelse"),
          ...["Høst 2025", "2026", "2027"].map((year) =>
            inCells(YEARS, words(year), ...Array.from({ length: 4 }, () => paragraph("", "Tabelltekst"))),
          ),
        ].join(""),
      ),
    ),
    question("Hvem er målgruppa for tiltaket?", richText("Målgruppe")),
  ].join("");

/** The main text of a form as an office would make it for 2024: one for each scheme, with a block for each measure. */
const body = (): string =>
  [
    paragraph(run("Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring"), "Tittel"),
    question(
      "Behovsmeldingen gjelder:",
      boxes("Ordning", "Regional ordning", "Desentralisert ordning", "Kompetanseløftet"),
    ),
    table(
      PAIR,
      [
        pair("Eier", plainText("Eier")),
        pair("Kompetansenettverk", plainText("Kompetansenettverk")),
        pair("Universitet/Høgskole", plainText("Universitet/Høgskole")),
      ].join(""),
    ),
    question(
      "Kontaktpersoner:",
      table(
        CONTACTS,
        [
          head(CONTACTS, "", "Eier", "UH"),
          ...["Navn", "Funksjon", "Telefon", "E-post", "Kontonr", "Org. Nr", "Ev. merkes"].map(contact),
        ].join(""),
      ),
    ),
    yesNo("Partnerskapet består av flere eiere?", "Flere eiere", "(Fyll ut liste)"),
    yesNo("Partnerskapet består av flere UH?", "Flere UH", "(Fyll ut liste)"),
    yesNo("Partnerskapet leverer behovsmelding i flere ordninger?", "Flere ordninger"),
    paragraph(
      `${run("Totalt antall tiltak det er behov for tilskudd til? ")}${plainText("Antall tiltak")}`,
      "Ledetekst",
    ),
    paragraph(run("Total sum det meldes behov for 2024"), "Overskrift2"),
    table(
      SCHEMES,
      [
        head(SCHEMES, "Ordning", "Eier", "UH", "Totalt"),
        ...["Regional ordning", "Desentralisert ordning", "Kompetanseløftet", "Sum"].map((label) =>
          inCells(
            SCHEMES,
            label === "Sum" ? paragraph(bold(label), "Tabelltekst") : words(label),
            ...[1, 2, 3].map(() => amount("")),
          ),
        ),
      ].join(""),
    ),
    measure(),
    paragraph(run("Liste over andre eiere og UH i partnerskapet"), "Overskrift2"),
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
    question(
      "Hvem som har deltatt:",
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
    ),
    question(
      "Hvor mange enheter er inkludert i behovsmeldingen?",
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
    ),
    paragraph(`${bold("Dato: ")}${date("Dato")}`, "Ledetekst"),
    PAGE,
  ].join("");

/**
 * A Word form as Statsforvalteren might publish it for 2024, made for the tests: it is no office's own file. It is handed
 * in once for each scheme. Unlike the form of 2026 it asks for what is private, and prints a row for each scheme.
 */
export const issued2024 = (): Uint8Array =>
  zipSync(partsOfForm(body(), "Skjema for behovsmelding 2024"), { mtime: new Date(1980, 0, 1) });
