/** WordprocessingML as Word writes it into a form: content controls with prompts, and the form fields of Word 2003. */

export const PROMPT = "Klikk eller trykk her for å skrive inn tekst.";
const PROMPT_OF_LIST = "Velg et element.";
const PROMPT_OF_DAY = "Klikk eller trykk for å skrive inn en dato.";

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const run = (text: string, look = ""): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const bold = (text: string): string => run(text, "<w:b/>");

let paragraphs = 0;
/** Each paragraph has an id of its own, as Word gives it. */
export const paragraph = (content: string, style = "", more = ""): string => {
  const properties = `${style && `<w:pStyle w:val="${style}"/>`}${more}`;
  const id = (++paragraphs).toString(16).toUpperCase().padStart(8, "0");
  return `<w:p w14:paraId="${id}" w14:textId="77777777">${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};

const promptRun = (text: string): string => run(text, '<w:rStyle w:val="Plassholdertekst"/>');

let controls = 0;
const control = (name: string, kind: string, content: string, { shows = true, more = "", look = "" } = {}): string =>
  `<w:sdt><w:sdtPr>${look && `<w:rPr>${look}</w:rPr>`}<w:alias w:val="${escaped(name)}"/><w:tag w:val="${tagOf(name)}"/><w:id w:val="${1000 + ++controls}"/>${
    shows ? '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>' : ""
  }${more}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const tagOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-zæøå0-9]+/g, "_")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("å", "a");

/** Plain text within a paragraph. */
export const plainText = (name: string, { more = "", look = "", multiLine = false } = {}): string =>
  control(name, multiLine ? '<w:text w:multiLine="1"/>' : "<w:text/>", promptRun(PROMPT), { more, look });

/** Plain text of several lines, in a paragraph of its own. */
export const severalLines = (name: string): string =>
  control(name, '<w:text w:multiLine="1"/>', paragraph(promptRun(PROMPT), "Svar"));

/** Paragraphs. */
export const richText = (name: string): string => control(name, "", paragraph(promptRun(PROMPT), "Svar"));

export const dropDown = (name: string, entries: readonly string[]): string =>
  control(
    name,
    `<w:dropDownList><w:listItem w:value="${PROMPT_OF_LIST}"/>${entries
      .map((each, index) => `<w:listItem w:displayText="${escaped(each)}" w:value="${index + 1}"/>`)
      .join("")}</w:dropDownList>`,
    promptRun(PROMPT_OF_LIST),
  );

export const date = (name: string): string =>
  control(
    name,
    '<w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="nb-NO"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>',
    promptRun(PROMPT_OF_DAY),
  );

/** A box of Word 2010. */
export const box = (name: string): string =>
  control(
    name,
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>',
    run("☐", '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'),
    { shows: false },
  );

let bookmarks = 0;
const field = (name: string, data: string, instruction: string, result: string): string => {
  const id = ++bookmarks;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${
    result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="${id}"/>`;
};

/** A box of Word 2003. */
export const legacyBox = (name: string): string =>
  field(name, '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX", "");

/** A text field of Word 2003: five wide spaces until somebody writes. */
export const legacyText = (name: string): string =>
  field(name, "<w:textInput/>", "FORMTEXT", [..."     "].map((space) => run(space, "<w:noProof/>")).join(""));

/** A drop-down list of Word 2003. */
export const legacyList = (name: string, entries: readonly string[]): string =>
  field(
    name,
    `<w:ddList>${entries.map((each) => `<w:listEntry w:val="${escaped(each)}"/>`).join("")}</w:ddList>`,
    "FORMDROPDOWN",
    "",
  );

export const cell = (width: number, content: string, shading = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading && `<w:shd w:val="clear" w:color="auto" w:fill="${shading}"/>`}</w:tcPr>${content}</w:tc>`;

export const row = (cells: string, isHead = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;

export const table = (widths: readonly number[], rows: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutenett"/><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${rows}</w:tbl>`;

/** Rows that Word's user adds with a plus sign: a repeating section around items of one row. */
export const repeatingRows = (name: string, item: string): string =>
  control(
    name,
    "<w15:repeatingSection/>",
    control(`${name}, linje`, "<w15:repeatingSectionItem/>", item, { shows: false }),
    { shows: false },
  );
