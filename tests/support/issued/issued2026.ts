import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import {
  bold,
  box,
  cell,
  date,
  dropDown,
  legacyBox,
  legacyText,
  paragraph,
  plainText,
  repeatingRows,
  richText,
  row,
  run,
  severalLines,
  table,
} from "./wordControls";

const SHADE = "DCE6F1";
const words = (text: string) => paragraph(run(text), "Tabelltekst");
const head = (widths: readonly number[], ...labels: readonly string[]) =>
  row(
    labels.map((label, index) => cell(widths[index] as number, paragraph(bold(label), "Tabelltekst"), SHADE)).join(""),
    true,
  );
const inCells = (widths: readonly number[], ...contents: readonly string[]) =>
  row(contents.map((content, index) => cell(widths[index] as number, content)).join(""));
const filled = (control: string) => paragraph(control, "Tabelltekst");
const amount = (control: string) => paragraph(control, "Tabelltekst", '<w:jc w:val="right"/>');

const PAIR = [3200, 6000];
const pair = (label: string, control: string) => inCells(PAIR, paragraph(bold(label), "Tabelltekst"), filled(control));

const boxes = (name: string, ...labels: readonly string[]): string =>
  paragraph(labels.map((label) => `${run(`${label} `)}${box(`${name}: ${label}`)}${run("     ")}`).join(""), "Svar");

const yesNo = (question: string, name: string, between = ""): string =>
  paragraph(`${run(`${question} Ja `)}${box(`${name}: Ja`)}${run(` ${between}   Nei `)}${box(`${name}: Nei`)}`, "Svar");

const section = (heading: string, ...content: readonly string[]): string =>
  `${paragraph(run(heading), "Overskrift2")}${content.join("")}`;

const CONTACTS = [2200, 3500, 3500];
const TOTALS = [4000, 1500, 2200, 1500];
const PARTNERS = [600, 4200, 3000, 1400];
const ECONOMY = [4200, 5000];
const ROLES = [3600, 5600];
const UNITS = [1840, 1840, 1840, 1840, 1840];
const SHOWN_PARTNERS = 4;
const SHOWN_MEASURES = 3;

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("");

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
          inCells(ECONOMY, words("Eier"), filled(plainText("Eier, ønsket beløp"))),
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
        head(
          UNITS,
          "Kommunale barnehager",
          "Private barnehager",
          "Offentlige skoler",
          "Private skoler",
          "PP-tjenester",
        ),
        inCells(
          UNITS,
          ...["komBhg", "privBhg", "offSkoler", "privSkoler", "ppt"].map((name) => filled(legacyText(name))),
        ),
      ].join(""),
    ),
    paragraph(`${bold("Dato: ")}${date("Dato")}`, "Ledetekst"),
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1304" w:bottom="1304" w:left="1304" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ].join("");

const STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
/** Word shows what the file's own data says, as long as the control is bound to it. */
const BINDING = `<w:dataBinding w:xpath="/skjema/eier" w:storeItemID="${STORE}"/>`;

const MAIN = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'mc:Ignorable="w14 w15"',
].join(" ");
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WML = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const relations = (...all: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const style = (id: string, name: string, paragraphLook: string, look: string, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraphLook && `<w:pPr>${paragraphLook}</w:pPr>`}${look && `<w:rPr>${look}</w:rPr>`}${more}</w:style>`;

const styles = `${XML}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Plassholdertekst"><w:name w:val="Placeholder Text"/><w:basedOn w:val="Standardskriftforavsnitt"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Tabellrutenett"><w:name w:val="Table Grid"/><w:basedOn w:val="Vanligtabell"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8EA9C8"/>`).join("")}</w:tblBorders></w:tblPr></w:style>${[
  style(
    "Tittel",
    "Title",
    '<w:spacing w:before="120" w:after="200"/>',
    '<w:b/><w:color w:val="1F3864"/><w:sz w:val="36"/>',
  ),
  style(
    "Overskrift1",
    "heading 1",
    '<w:keepNext/><w:spacing w:before="120" w:after="160"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:caps/><w:color w:val="1F3864"/><w:sz w:val="28"/>',
  ),
  style(
    "Overskrift2",
    "heading 2",
    '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:color w:val="1F3864"/><w:sz w:val="25"/>',
  ),
  style("Ledetekst", "Ledetekst", '<w:keepNext/><w:spacing w:before="180" w:after="60"/>', ""),
  style("Svar", "Svar", '<w:spacing w:before="60" w:after="100"/>', ""),
  style("Veiledning", "Veiledning", "", '<w:i/><w:color w:val="595959"/><w:sz w:val="20"/>'),
  style(
    "Tabelltekst",
    "Tabelltekst",
    '<w:spacing w:before="50" w:after="50" w:line="240" w:lineRule="auto"/>',
    '<w:sz w:val="21"/>',
  ),
].join("")}</w:styles>`;

const LOGO_EMU = { width: 1_260_000, height: 420_000 };
const logo = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${LOGO_EMU.width}" cy="${LOGO_EMU.height}"/><wp:docPr id="1" name="Logo" descr="Fylkesvåpenet til Fjordfylke, et skjold med tre bølger"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${LOGO_EMU.width}" cy="${LOGO_EMU.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const headerPart = `${XML}<w:hdr ${MAIN}>${paragraph(`${logo}<w:r><w:tab/></w:r>${run("Statsforvalteren i Fjordfylke")}`, "", '<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>')}</w:hdr>`;
const pageField = (instruction: string) => `<w:fldSimple w:instr=" ${instruction} ">${run("1")}</w:fldSimple>`;
const footerPart = `${XML}<w:ftr ${MAIN}>${paragraph(`${run("Skjema for behovsmelding 2026")}<w:r><w:tab/></w:r>${run("Side ")}${pageField("PAGE")}${run(" av ")}${pageField("NUMPAGES")}`, "", '<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>')}</w:ftr>`;

/** A drawn logo, as PNG: a blue shield with three white waves, and a line beside it. */
function logoPng(): Uint8Array {
  const [width, height] = [240, 80];
  const bytes = Buffer.alloc((width * 3 + 1) * height, 255);
  for (let y = 0; y < height; y++) {
    bytes[y * (width * 3 + 1)] = 0;
    for (let x = 0; x < width; x++) {
      const inShield =
        x >= 8 && x < 64 && y >= 4 && y < 76 && (y < 44 || (x - 36) ** 2 / 28 ** 2 + (y - 44) ** 2 / 32 ** 2 < 1);
      const inWave = [24, 38, 52].some((wave) => Math.abs(y - wave - 4 * Math.sin(x / 5)) < 2.5);
      const inLine = x >= 80 && x < 228 && (Math.abs(y - 34) < 3 || (Math.abs(y - 48) < 2 && x < 180));
      const ink = (inShield && !inWave) || inLine ? [31, 56, 100] : [255, 255, 255];
      bytes.set(ink, y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(bytes)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The parts of the form, by name. `mainText` replaces what is in its body. */
export const partsOf2026 = (mainText: string = body()): Record<string, Uint8Array> => ({
  "[Content_Types].xml": strToU8(
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WML}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WML}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WML}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${WML}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${WML}.footer+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
  ),
  "_rels/.rels": strToU8(relations(["rId1", "officeDocument", "word/document.xml"])),
  "word/document.xml": strToU8(`${XML}<w:document ${MAIN}><w:body>${mainText}</w:body></w:document>`),
  "word/_rels/document.xml.rels": strToU8(
    relations(
      ["rId1", "styles", "styles.xml"],
      ["rId2", "settings", "settings.xml"],
      ["rId3", "customXml", "../customXml/item1.xml"],
      ["rId4", "header", "header1.xml"],
      ["rId5", "footer", "footer1.xml"],
    ),
  ),
  "word/styles.xml": strToU8(styles),
  "word/settings.xml": strToU8(
    `${XML}<w:settings ${MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/></w:settings>`,
  ),
  "word/header1.xml": strToU8(headerPart),
  "word/_rels/header1.xml.rels": strToU8(relations(["rId1", "image", "media/logo.png"])),
  "word/footer1.xml": strToU8(footerPart),
  "word/media/logo.png": logoPng(),
  "customXml/item1.xml": strToU8(`${XML}<skjema><eier>Feil eier</eier></skjema>`),
  "customXml/_rels/item1.xml.rels": strToU8(relations(["rId1", "customXmlProps", "itemProps1.xml"])),
  "customXml/itemProps1.xml": strToU8(
    `${XML}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  ),
});

/**
 * A Word form as Statsforvalteren might publish it for 2026, made for the tests: it is no office's own file. It has every
 * kind of place to fill in, a header with a logo, a footer, and fewer lines than a large application needs.
 */
export const issued2026 = (): Uint8Array => zipSync(partsOf2026(), { mtime: new Date(1980, 0, 1) });
