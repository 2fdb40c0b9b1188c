import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { asZip } from "./asZip";
import { unzip } from "./unzip";

/** The files of a Word document, as text; a file may be in other letters than UTF-8. */
export type Parts = ReadonlyMap<string, string | Buffer>;

/** One way in which documents that people send differ from the plain one, applied by code. */
export type Trait = {
  readonly name: string;
  readonly apply: (parts: Parts) => Parts;
  /** Whether the form reads as without it, or a person is asked. */
  readonly right: "base" | "asks";
};

export const baseParts: Parts = unzip(
  readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")),
);
export const packed = (parts: Parts): Buffer =>
  asZip([...parts].map(([name, content]) => ({ name, content: Buffer.from(content as string) })));

const MAIN = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const withPart = (parts: Parts, name: string, content: string | Buffer): Parts => new Map([...parts, [name, content]]);
const change =
  (edit: (xml: string) => string) =>
  (parts: Parts): Parts =>
    withPart(parts, MAIN, edit(String(parts.get(MAIN))));
/** Another part, and what points to it. */
const related = (parts: Parts, kind: string, name: string, content: string, id = `rX${kind}`): Parts =>
  withPart(
    withPart(parts, `word/${name}`, content),
    RELATIONS,
    String(parts.get(RELATIONS)).replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${name}"/></Relationships>`,
    ),
  );
const part = (root: string, content: string): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;
const styled = (parts: Parts, styles: string): Parts => related(parts, "styles", "styles.xml", part("styles", styles));

const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${t(text)}</w:r>`;
const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content}</w:p>`;

const OWN = "Eier stiller med tid og lokaler.";
/** Replaces the run of the third section's answer. */
const ownEffort = (content: string) => (xml: string) => xml.replace(run(OWN), content);
const afterOwnEffort = (content: string) => (xml: string) => xml.replace(run(OWN), run(OWN) + content);

const BOX =
  /<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="([01])"\/><\/w14:checkbox><\/w:sdtPr><w:sdtContent><w:r><w:t>[☒☐]<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt>/g;
/** Writes every box in another way. */
const boxes = (box: (ticked: boolean) => string) => (xml: string) =>
  xml.replace(BOX, (_, checked) => box(checked === "1"));

const LABELS =
  "Barnehage|Grunnskole|Begge deler|Ja|Nei|Vet ikke|Vurdert ikke relevant|Analyse/vurdering av behov|Planlegging av tiltak|Gjennomføring av tiltak|Vår 2026|Høst 2026|Vår 2027|Videre";
/** Where several may be chosen, what is left when some are struck out is not one answer. */
const MAY_BE_SEVERAL = /20|Videre|tiltak|behov/;
const OPTION = new RegExp(`<w:r>${t(`([^<]*?)(${LABELS}) `)}</w:r>${BOX.source}`, "g");
/** Takes the boxes away, and shows the choice at the options' own words. */
export const options = (option: (label: string, chosen: boolean) => string) => (xml: string) =>
  xml.replace(OPTION, (_, before, label, checked) => `${run(before)}${option(label, checked === "1")}${run(" ")}`);
const standing = (properties: string) => options((label, chosen) => run(label, chosen ? properties : ""));

const prefixed = (prefix: string) => (xml: string) =>
  xml.replace("xmlns:w=", `xmlns:${prefix}=`).replace(/(<\/?|\s)w:(?=[A-Za-z])/g, `$1${prefix}:`);

const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const prompt = (text: string, properties = "<w:text/>"): string =>
  control(`<w:showingPlcHdr/>${properties}`, run(text, '<w:rStyle w:val="PlaceholderText"/>'));
const field = (instruction: string, result: string, form = ""): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${form && `<w:ffData>${form}</w:ffData>`}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textBox = (content: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const oldTextBox = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const alternative = (choice: string, fallback: string, requires = "wps"): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

const HIDDEN = "Intern merknad: 999 000 kr, ikke send dette.";
const FIGURE = "200 000,-";
/** The owner's amount in the first row of the table of sums. */
const amount = (content: string) => (xml: string) => xml.replace(run(FIGURE), content);
const trait = (name: string, edit: (xml: string) => string, right: Trait["right"] = "base"): Trait => ({
  name,
  apply: change(edit),
  right,
});

const symbols = (font: string, ticked: string, open: string): Trait =>
  trait(
    `boxes are the letters ${ticked} and ${open} of ${font}`,
    boxes((on) => run(on ? ticked : open, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)),
  );
const symbol = (font: string, ticked: string, open: string): Trait =>
  trait(
    `boxes are the symbols ${ticked} and ${open} of ${font}`,
    boxes((on) => `<w:r><w:sym w:font="${font}" w:char="${on ? ticked : open}"/></w:r>`),
  );
const clicked = (name: string, box: (ticked: boolean) => string, right?: Trait["right"]): Trait =>
  trait(`boxes are ${name}`, boxes(box), right);
const checkbox = (state: string, shown: string, symbols = ""): string =>
  control(`<w14:checkbox>${state}${symbols}</w14:checkbox>`, shown);
const legacy = (inner: string): string => field("FORMCHECKBOX", "", `<w:checkBox><w:sizeAuto/>${inner}</w:checkBox>`);

const DEFINED =
  '<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Underskjult"><w:name w:val="Underskjult"/><w:basedOn w:val="Skjult"/></w:style><w:style w:type="paragraph" w:styleId="Notat"><w:name w:val="Notat"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Utgaar"><w:name w:val="Utgår"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Plassholdertekst"><w:name w:val="Placeholder Text"/></w:style><w:style w:type="character" w:styleId="Valgt"><w:name w:val="Valgt"/><w:rPr><w:highlight w:val="green"/></w:rPr></w:style><w:style w:type="character" w:styleId="Tegn"><w:name w:val="Tegn"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>';
const withStyles = (name: string, edit: (xml: string) => string, right: Trait["right"] = "base"): Trait => ({
  name,
  apply: (parts) => change(edit)(styled(parts, DEFINED)),
  right,
});

const row = /<w:tr>(?:(?!<\/w:tr>).)*?Trygt skolemiljø.*?<\/w:tr>/;
const firstRow = /<w:tr>(?:(?!<\/w:tr>).)*?Tiltak 1: Lek.*?<\/w:tr>/;
const cell = (content: string, properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(content)}</w:tc>`;
const rowOf = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const GOES_ON = "<w:vMerge/>";
const FIRST = '<w:vMerge w:val="restart"/>';

export const traits: readonly Trait[] = [
  // Namespaces and parts
  trait("another prefix", prefixed("ns0")),
  trait("a long prefix", prefixed("word")),
  trait("a default namespace", (xml) =>
    xml
      .replace("xmlns:w=", 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w=')
      .replace(/<(\/?)w:/g, "<$1"),
  ),
  trait("strict namespaces", (xml) =>
    xml
      .replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  ),
  {
    name: "a main part of another name",
    right: "base",
    apply: (parts) =>
      new Map(
        [...parts].map(([name, content]) => [
          name.replace("document.xml", "content2.xml"),
          name === "_rels/.rels" ? String(content).replace("word/document.xml", "/word/content2.xml") : content,
        ]),
      ),
  },
  {
    name: "an older document beside the one that counts",
    right: "base",
    apply: (parts) =>
      withPart(
        parts,
        "word/document2.xml",
        part("document", `<w:body>${paragraph(run("TILTAK 9: Gammelt"))}</w:body>`),
      ),
  },
  {
    name: "a glossary of prompts",
    right: "base",
    apply: (parts) =>
      related(
        parts,
        "glossaryDocument",
        "glossary/document.xml",
        part("glossaryDocument", paragraph(run("TILTAK 8: Skriv her"))),
      ),
  },
  {
    name: "UTF-16 with its mark",
    right: "base",
    apply: (parts) =>
      withPart(parts, MAIN, Buffer.from(`\ufeff${String(parts.get(MAIN)).replace("UTF-8", "UTF-16")}`, "utf16le")),
  },
  {
    name: "Windows' letters, as the file says",
    right: "base",
    apply: (parts) =>
      withPart(
        parts,
        MAIN,
        Buffer.from(
          String(parts.get(MAIN))
            .replace("UTF-8", "windows-1252")
            .replace(/[☒☐–]/g, (sign) => `&#${sign.codePointAt(0)};`),
          "latin1",
        ),
      ),
  },
  trait("letters written as entities", (xml) =>
    xml.replace(/[æøåÆØÅ☒☐–]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  ),
  trait("letters in CDATA", (xml) => xml.replace(t(OWN), `<w:t><![CDATA[${OWN}]]></w:t>`)),
  trait("a file with line ends and indents", (xml) =>
    xml.replace(/(<w:(?:p|tbl|tr|tc|r|sdt|sdtContent)>)/g, "\n      $1\n  "),
  ),
  trait("every word a run of its own", (xml) =>
    xml.replace(/<w:r><w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g, (_, text) =>
      text
        .split(/(?<= )/)
        .map((word: string) => run(word))
        .join(""),
    ),
  ),
  trait("every letter a run of its own", (xml) =>
    xml.replace(/<w:r><w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g, (_, text) =>
      [...text].map((letter) => run(letter)).join(""),
    ),
  ),
  trait("proofing marks and smart tags", (xml) =>
    xml.replace(
      /<w:r><w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g,
      (text) =>
        `<w:proofErr w:type="spellStart"/><w:smartTag w:element="place">${text}</w:smartTag><w:bookmarkStart w:id="0"/>`,
    ),
  ),
  trait("marks of direction", (xml) => xml.replace(run(OWN), `<w:bdo w:val="ltr">${run(OWN)}</w:bdo>`)),
  // Hidden, struck, deleted and moved
  ...["<w:vanish/>", '<w:vanish w:val="true"/>', "<w:webHidden/>", "<w:strike/>", '<w:dstrike w:val="1"/>'].map(
    (properties) => trait(`text with ${properties}`, afterOwnEffort(run(` ${HIDDEN}`, properties))),
  ),
  ...['<w:vanish w:val="0"/>', '<w:strike w:val="false"/>'].map((properties) =>
    trait(`text with ${properties}`, ownEffort(run(OWN, properties))),
  ),
  withStyles("text hidden by a style", afterOwnEffort(run(HIDDEN, '<w:rStyle w:val="Skjult"/>'))),
  withStyles("text hidden by a style's style", afterOwnEffort(run(HIDDEN, '<w:rStyle w:val="Underskjult"/>'))),
  withStyles("a paragraph hidden by its style", (xml) =>
    xml.replace(paragraph(run(OWN)), paragraph(run(OWN)) + paragraph(run(HIDDEN), '<w:pStyle w:val="Notat"/>')),
  ),
  withStyles("a paragraph struck by its style", (xml) =>
    xml.replace(paragraph(run(OWN)), paragraph(run(OWN)) + paragraph(run(HIDDEN), '<w:pStyle w:val="Utgaar"/>')),
  ),
  trait("deleted text", afterOwnEffort(`<w:del w:id="1"><w:r><w:delText>${HIDDEN}</w:delText></w:r></w:del>`)),
  trait("deleted text that a program wrote as text", afterOwnEffort(`<w:del w:id="1">${run(HIDDEN)}</w:del>`)),
  trait("text moved away", afterOwnEffort(`<w:moveFrom w:id="1">${run(HIDDEN)}</w:moveFrom>`)),
  trait(
    "inserted and moved text",
    ownEffort(
      `<w:ins w:id="1">${run("Eier stiller med tid ")}</w:ins><w:moveTo w:id="2">${run("og lokaler.")}</w:moveTo>`,
    ),
  ),
  trait("a paragraph whose end was deleted", (xml) =>
    xml.replace(
      paragraph(run(OWN)),
      paragraph(run("Eier stiller med "), '<w:rPr><w:del w:id="3"/></w:rPr>') + paragraph(run("tid og lokaler.")),
    ),
  ),
  trait("a formatting that was changed", ownEffort(run(OWN, "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))),
  trait("a deleted row", (xml) =>
    xml.replace(
      row,
      (whole) =>
        whole + whole.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="4"/></w:trPr>').replace("Tiltak 2", "Tiltak 3"),
    ),
  ),
  trait("a struck amount beside the new one", amount(run("250 000,-", "<w:strike/>") + run(" 200 000,-"))),
  trait(
    "a deleted amount beside the new one",
    amount(`<w:del w:id="5">${run("250 000,-")}</w:del><w:ins w:id="6">${run(FIGURE)}</w:ins>`),
  ),
  trait("a hidden amount before the one that shows", amount(run("9", "<w:vanish/>") + run(FIGURE))),
  trait(
    "a choice made by striking out the others",
    options((label, chosen) =>
      MAY_BE_SEVERAL.test(label) ? run(label, chosen ? "<w:b/>" : "") : run(label, chosen ? "" : "<w:strike/>"),
    ),
  ),
  trait(
    "a choice made by deleting the others",
    options((label, chosen) =>
      MAY_BE_SEVERAL.test(label)
        ? run(label, chosen ? "<w:b/>" : "")
        : chosen
          ? run(label)
          : `<w:del w:id="7">${run(label)}</w:del>`,
    ),
  ),
  trait(
    "some of several options struck out",
    options((label, chosen) =>
      MAY_BE_SEVERAL.test(label) ? run(label, chosen ? "" : "<w:strike/>") : run(label, chosen ? "<w:b/>" : ""),
    ),
    "asks",
  ),
  trait(
    "some of several options deleted",
    options((label, chosen) =>
      MAY_BE_SEVERAL.test(label) ? (chosen ? run(label) : "") : run(label, chosen ? "<w:b/>" : ""),
    ),
    "asks",
  ),
  // Ticks
  symbols("Wingdings", "þ", "¨"),
  symbols("Wingdings", "ý", "o"),
  symbols("Wingdings", "x", "q"),
  symbols("Wingdings", "ü", "¨"),
  symbols("Wingdings 2", "R", "£"),
  symbols("Wingdings 2", "Q", "£"),
  symbols("Wingdings 2", "P", "£"),
  symbols("Webdings", "a", "c"),
  symbol("Wingdings", "F0FE", "F0A8"),
  symbol("Wingdings", "F0FD", "F06F"),
  symbol("Wingdings", "00FE", "00A8"),
  symbol("Wingdings 2", "F052", "F0A3"),
  symbol("MS Gothic", "2612", "2610"),
  symbol("Segoe UI Symbol", "2611", "2610"),
  symbol("Segoe UI Symbol", "2714", "2610"),
  withStyles(
    "boxes whose style has a symbol font",
    boxes((on) => run(on ? "þ" : "¨", '<w:rStyle w:val="Tegn"/>')),
  ),
  clicked("fields of older forms", (on) =>
    legacy(on ? '<w:default w:val="0"/><w:checked/>' : '<w:default w:val="0"/>'),
  ),
  clicked("fields of older forms that say 1 and 0", (on) =>
    legacy(`<w:default w:val="0"/><w:checked w:val="${on ? 1 : 0}"/>`),
  ),
  clicked("fields of older forms with a tick from the start", (on) =>
    legacy(on ? '<w:default w:val="1"/>' : '<w:default w:val="1"/><w:checked w:val="0"/>'),
  ),
  clicked("fields that show a symbol", (on) => field(`SYMBOL ${on ? 254 : 168} \\f "Wingdings" \\s 11`, "")),
  clicked("controls that say true and false", (on) => checkbox(`<w14:checked w14:val="${on}"/>`, run(on ? "☒" : "☐"))),
  clicked("controls with signs of their own", (on) =>
    checkbox(
      `<w14:checked w14:val="${on ? 1 : 0}"/>`,
      run(on ? "X" : "_"),
      '<w14:checkedState w14:val="0058" w14:font="Arial"/><w14:uncheckedState w14:val="005F" w14:font="Arial"/>',
    ),
  ),
  clicked("controls with signs of a symbol font", (on) =>
    checkbox(
      `<w14:checked w14:val="${on ? 1 : 0}"/>`,
      `<w:r><w:sym w:font="Wingdings" w:char="${on ? "F0FE" : "F0A8"}"/></w:r>`,
      '<w14:checkedState w14:val="00FE" w14:font="Wingdings"/><w14:uncheckedState w14:val="00A8" w14:font="Wingdings"/>',
    ),
  ),
  clicked("controls without a sign", (on) => checkbox(`<w14:checked w14:val="${on ? 1 : 0}"/>`, "")),
  clicked(
    "controls whose sign says something else than their state",
    (on) => checkbox(`<w14:checked w14:val="${on ? 0 : 1}"/>`, run(on ? "☒" : "☐")),
    "asks",
  ),
  clicked(
    "controls that nobody can see",
    (on) => checkbox(`<w14:checked w14:val="${on ? 1 : 0}"/>`, run(on ? "☒" : "☐", "<w:vanish/>")),
    "asks",
  ),
  clicked("controls of ActiveX", () => '<w:r><w:object><w:control w:name="CheckBox1"/></w:object></w:r>', "asks"),
  clicked("pictures", () => "<w:r><w:drawing><wp:inline/></w:drawing></w:r>", "asks"),
  // What stands out
  trait("a choice made by highlight", standing('<w:highlight w:val="yellow"/>')),
  trait("a choice made by shading", standing('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')),
  trait("a choice made by a line under it", standing('<w:u w:val="single"/>')),
  trait("a choice made by bold type", standing("<w:b/>")),
  trait("a choice made by colour", standing('<w:color w:val="FF0000"/>')),
  trait("a choice made by a border", standing('<w:bdr w:val="single" w:sz="4"/>')),
  withStyles("a choice made by a style", standing('<w:rStyle w:val="Valgt"/>')),
  trait(
    "a choice made by highlight among bold options",
    options((label, chosen) => run(label, `<w:b/>${chosen ? '<w:highlight w:val="yellow"/>' : ""}`)),
  ),
  trait(
    "options that are all bold",
    options((label) => run(label, "<w:b/>")),
    "asks",
  ),
  trait(
    "options that are not chosen in grey",
    options((label, chosen) => run(label, chosen ? "" : '<w:color w:val="A6A6A6"/>')),
    "asks",
  ),
  trait(
    "one letter of the other options underlined",
    options((label, chosen) =>
      chosen ? run(label) : run(label.slice(0, 1), '<w:u w:val="single"/>') + run(label.slice(1)),
    ),
    "asks",
  ),
  trait("bold questions", (xml) =>
    xml.replace(/<w:r>(<w:t xml:space="preserve">[^<]*\? Ja <\/w:t><\/w:r>)/g, "<w:r><w:rPr><w:b/></w:rPr>$1"),
  ),
  trait("highlighted figures", (xml) =>
    xml.replace(/<w:r>(<w:t xml:space="preserve">[\d ]+,-)/g, '<w:r><w:rPr><w:highlight w:val="cyan"/></w:rPr>$1'),
  ),
  // Prompts
  trait("a prompt beside the answer", afterOwnEffort(prompt("Velg beløp 100 000")), "asks"),
  trait(
    "a prompt in a paragraph of its own",
    (xml) =>
      xml.replace(
        paragraph(run(OWN)),
        paragraph(run(OWN)) + control("<w:showingPlcHdr/>", paragraph(run("Skriv mer her"))),
      ),
    "asks",
  ),
  trait("the boxes within a prompt", (xml) =>
    boxes((on) =>
      control("<w:showingPlcHdr/>", checkbox(`<w14:checked w14:val="${on ? 1 : 0}"/>`, run(on ? "☒" : "☐"))),
    )(xml),
  ),
  trait("an answer in a control", ownEffort(control("<w:text/>", run(OWN)))),
  trait("an answer in a control for a paragraph", (xml) =>
    xml.replace(paragraph(run(OWN)), control("<w:richText/>", paragraph(run(OWN)))),
  ),
  trait(
    "an answer chosen in a drop-down list",
    ownEffort(
      control(
        `<w:dropDownList><w:listItem w:displayText="Velg" w:value=""/><w:listItem w:displayText="${OWN}" w:value="1"/></w:dropDownList>`,
        run(OWN),
      ),
    ),
  ),
  trait(
    "a drop-down list whose answer is kept by its value",
    ownEffort(
      control(
        `<w:dropDownList w:lastValue="1"><w:listItem w:displayText="Velg" w:value=""/><w:listItem w:displayText="${OWN}" w:value="1"/></w:dropDownList>`,
        run(""),
      ),
    ),
  ),
  trait("a prompt for an amount", amount(prompt("Skriv 100 000 her")), "asks"),
  withStyles("a prompt by its style alone", amount(run("Skriv beløp", '<w:rStyle w:val="Plassholdertekst"/>')), "asks"),
  trait(
    "a drop-down list's own entry",
    (xml) =>
      ownEffort(
        control('<w:dropDownList><w:listItem w:displayText="Velg ett" w:value=""/></w:dropDownList>', run("Velg ett")),
      )(xml),
    "asks",
  ),
  // Fields
  trait("an answer in an old text field", ownEffort(field("FORMTEXT", run(OWN), "<w:textInput/>"))),
  trait(
    "an old text field with its default",
    ownEffort(field("FORMTEXT", run("Skriv her"), '<w:textInput><w:default w:val="Skriv her"/></w:textInput>')),
    "asks",
  ),
  trait(
    "an answer in an old drop-down list",
    ownEffort(
      field(
        "FORMDROPDOWN",
        "",
        `<w:ddList><w:result w:val="1"/><w:listEntry w:val="Annet"/><w:listEntry w:val="${OWN}"/></w:ddList>`,
      ),
    ),
  ),
  trait(
    "the first entry of an old drop-down list",
    ownEffort(
      field("FORMDROPDOWN", "", `<w:ddList><w:listEntry w:val="${OWN}"/><w:listEntry w:val="Annet"/></w:ddList>`),
    ),
    "asks",
  ),
  trait("an answer that is a field", ownEffort(field("REF svar", run(OWN)))),
  trait(
    "an answer that is a simple field",
    ownEffort(`<w:fldSimple w:instr=" DOCPROPERTY svar ">${run(OWN)}</w:fldSimple>`),
  ),
  trait("an amount that is a formula", amount(field("=SUM(LEFT)", run(FIGURE)))),
  trait("a link", ownEffort(`<w:hyperlink r:id="rId9">${run(OWN)}</w:hyperlink>`)),
  trait("a field that begins in one paragraph and ends in another", (xml) =>
    xml.replace(
      paragraph(run(OWN)),
      field("REF svar", "")
        .replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/, "")
        .replace(/^/, "<w:p>") +
        `</w:p>${paragraph(run(OWN))}${paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}`,
    ),
  ),
  trait("a list of contents", (xml) =>
    xml.replace(
      "<w:body>",
      `<w:body>${paragraph(field("TOC \\o", run("TILTAK 1: Lek og språk i barnehagen  3") + run("5. Målgruppe  7")))}`,
    ),
  ),
  trait("a list of contents in a control", (xml) =>
    xml.replace(
      "<w:body>",
      `<w:body>${control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', paragraph(run("5. Målgruppe  7")))}`,
    ),
  ),
  {
    name: "page numbers",
    right: "base",
    apply: (parts) =>
      related(
        parts,
        "footer",
        "footer1.xml",
        part(
          "ftr",
          paragraph(field("PAGE", run("3"))) +
            paragraph(run("Side ") + field("PAGE", run("3")) + run(" av ") + field("NUMPAGES", run("7"))),
        ),
      ),
  },
  trait("a mail merge that was not merged", ownEffort(field("MERGEFIELD Svar", run("«Svar»"))), "asks"),
  // Boxes for text, and text for older programs
  trait("an answer only for older programs", ownEffort(alternative("", run(OWN), "nytt"))),
  trait(
    "an answer for newer and for older programs",
    ownEffort(`<w:r>${alternative(textBox(paragraph(run(OWN))), oldTextBox(paragraph(run(OWN))))}</w:r>`),
  ),
  trait("an answer in a text box", ownEffort(`<w:r>${textBox(paragraph(run(OWN)))}</w:r>`)),
  trait("an answer in an old text box", ownEffort(`<w:r>${oldTextBox(paragraph(run(OWN)))}</w:r>`)),
  trait("a choice that nobody understands", ownEffort(alternative(run(HIDDEN), run(OWN), "nytt"))),
  // Tables
  trait("the form in a frame of one cell", (xml) =>
    xml.replace(/<w:body>(.*)<w:sectPr\/>/s, `<w:body><w:tbl><w:tr><w:tc>$1</w:tc></w:tr></w:tbl><w:sectPr/>`),
  ),
  trait("the form in a page of two columns", (xml) =>
    xml.replace(
      /<w:body>(.*)<w:sectPr\/>/s,
      `<w:body><w:tbl><w:tr><w:tc>$1</w:tc>${cell("")}</w:tr></w:tbl><w:sectPr/>`,
    ),
  ),
  trait("rows in controls", (xml) => xml.replace(row, (whole) => control("<w:repeatingSectionItem/>", whole))),
  trait("cells in controls", (xml) =>
    xml.replace(row, (whole) => whole.replace(/<w:tc>.*?<\/w:tc>/g, (each) => control("<w:text/>", each))),
  ),
  trait("a heading row that is repeated", (xml) =>
    xml.replace(/<w:tr>(?=<w:tc><w:p><\/w:p><\/w:tc>)/g, "<w:tr><w:trPr><w:tblHeader/></w:trPr>"),
  ),
  trait("a label over two columns", (xml) =>
    xml.replace(/(<w:tbl>(?:(?!<\/w:tbl>).)*Trygt skolemiljø.*?<\/w:tbl>)/, (table) =>
      table.replace(/<w:tr><w:tc>/g, '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'),
    ),
  ),
  trait(
    "two amounts in one merged cell",
    (xml) =>
      xml.replace(
        firstRow,
        rowOf(
          cell(run("Tiltak 1: Lek og språk i barnehagen")),
          cell(run("500 500,-"), '<w:gridSpan w:val="2"/>'),
          cell(run("500 500,-")),
        ),
      ),
    "asks",
  ),
  trait(
    "two amounts in one cell merged as older programs do",
    (xml) =>
      xml.replace(
        firstRow,
        rowOf(
          cell(run("Tiltak 1: Lek og språk i barnehagen")),
          cell(run("500 500,-"), '<w:hMerge w:val="restart"/>'),
          cell("", '<w:hMerge w:val="continue"/>'),
          cell(run("500 500,-")),
        ),
      ),
    "asks",
  ),
  trait(
    "an amount merged over two measures",
    (xml) =>
      xml
        .replace(run(FIGURE), run(FIGURE))
        .replace(
          firstRow,
          rowOf(
            cell(run("Tiltak 1: Lek og språk i barnehagen")),
            cell(run("350 000,-"), FIRST),
            cell(run("300 500,- (Nord)")),
            cell(run("650 500,-")),
          ),
        )
        .replace(
          row,
          rowOf(
            cell(run("Tiltak 2: Trygt skolemiljø")),
            cell("", GOES_ON),
            cell(run("250 000,- (Nord)")),
            cell(run("250 000,-")),
          ),
        ),
    "asks",
  ),
  trait(
    "two counts in one merged cell",
    (xml) =>
      xml.replace(
        /<w:tc>(<w:p><w:r><w:t xml:space="preserve">)6(<\/w:t><\/w:r><\/w:p><\/w:tc>)<w:tc>.*?<\/w:tc>/,
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>$17$2',
      ),
    "asks",
  ),
  // Lines
  trait("amounts with blanks that do not break", (xml) => xml.replace(/(\d) (?=\d{3})/g, "$1\u00a0")),
  trait("hyphens that do not break", (xml) =>
    xml.replace(t("PP-tjenester"), `${t("PP")}<w:noBreakHyphen/>${t("tjenester")}`),
  ),
  trait("every paragraph in one list", (xml) =>
    xml.replace(/<w:p>(?=<w:r>)/g, '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
  ),
  {
    name: "headings that number themselves",
    right: "base",
    apply: (parts) =>
      related(
        change((xml) =>
          xml.replace(
            /<w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t xml:space="preserve">\d\. /g,
            '<w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">',
          ),
        )(parts),
        "numbering",
        "numbering.xml",
        part(
          "numbering",
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="8"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
        ),
      ),
  },
  {
    name: "rows that number themselves",
    right: "base",
    apply: (parts) =>
      related(
        change((xml) =>
          xml.replace(
            /<w:tc><w:p><w:r><w:t xml:space="preserve">[123]<\/w:t><\/w:r><\/w:p><\/w:tc>(?=<w:tc><w:p><w:r><w:t xml:space="preserve">(?:Fjordvik|Solgl|Nord))/g,
            '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p></w:tc>',
          ),
        )(parts),
        "numbering",
        "numbering.xml",
        part(
          "numbering",
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
        ),
      ),
  },
  // Notes
  {
    name: "a footnote at an amount",
    right: "asks",
    apply: (parts) =>
      related(
        change(amount(`${run(FIGURE)}<w:r><w:footnoteReference w:id="2"/></w:r>`))(parts),
        "footnotes",
        "footnotes.xml",
        part("footnotes", `<w:footnote w:id="2">${paragraph(run("Av dette går 12 000 til reise."))}</w:footnote>`),
      ),
  },
  {
    name: "a comment on a heading",
    right: "asks",
    apply: (parts) =>
      related(
        change((xml) =>
          xml.replace(
            t("TILTAK 1: Lek og språk i barnehagen"),
            `${t("TILTAK 1: Lek og språk i barnehagen")}</w:r><w:r><w:commentReference w:id="4"/>`,
          ),
        )(parts),
        "comments",
        "comments.xml",
        part("comments", `<w:comment w:id="4">${paragraph(run("Skal navnet være 5. Målgruppe?"))}</w:comment>`),
      ),
  },
  // Files within the file
  {
    name: "a paragraph that is an inserted page",
    right: "base",
    apply: (parts) =>
      related(
        change((xml) => xml.replace(paragraph(run(OWN)), '<w:altChunk r:id="rXaFChunk"/>'))(parts),
        "aFChunk",
        "a.htm",
        `<html><body><p>${OWN.replace("ø", "&oslash;")}</p></body></html>`,
      ),
  },
  {
    name: "a paragraph that is an inserted web archive",
    right: "base",
    apply: (parts) =>
      related(
        change((xml) => xml.replace(paragraph(run(OWN)), '<w:altChunk r:id="rXaFChunk"/>'))(parts),
        "aFChunk",
        "a.mht",
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Eier stiller med ti=\r\nd og lokaler=2E</p></body></html>\r\n------x--`,
      ),
  },
  {
    name: "a paragraph that is an inserted text in another form of writing",
    right: "asks",
    apply: (parts) =>
      related(
        change((xml) => xml.replace(paragraph(run(OWN)), '<w:altChunk r:id="rXaFChunk"/>'))(parts),
        "aFChunk",
        "a.rtf",
        `{\\rtf1 ${OWN}}`,
      ),
  },
];
