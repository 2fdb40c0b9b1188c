import { crc32, deflateSync } from "node:zlib";
import { strToU8 } from "fflate";
import { paragraph, run } from "./wordControls";

const STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
/** Word shows what the file's own data says, as long as the control is bound to it. */
export const BINDING = `<w:dataBinding w:xpath="/skjema/eier" w:storeItemID="${STORE}"/>`;

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
const footerPart = (words: string) =>
  `${XML}<w:ftr ${MAIN}>${paragraph(`${run(words)}<w:r><w:tab/></w:r>${run("Side ")}${pageField("PAGE")}${run(" av ")}${pageField("NUMPAGES")}`, "", '<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>')}</w:ftr>`;

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

/** The end of a form's main text: A4, with its header and footer. */
export const PAGE =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1304" w:bottom="1304" w:left="1304" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** The parts of a form with this main text, by name: styles, a header with a logo, a footer, and data of its own. */
export const partsOfForm = (mainText: string, footer: string): Record<string, Uint8Array> => ({
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
  "word/footer1.xml": strToU8(footerPart(footer)),
  "word/media/logo.png": logoPng(),
  "customXml/item1.xml": strToU8(`${XML}<skjema><eier>Feil eier</eier></skjema>`),
  "customXml/_rels/item1.xml.rels": strToU8(relations(["rId1", "customXmlProps", "itemProps1.xml"])),
  "customXml/itemProps1.xml": strToU8(
    `${XML}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  ),
});
