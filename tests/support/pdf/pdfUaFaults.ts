import { fontFaults } from "./fontFaults";
import { isRef, type PdfFile, type PdfRef } from "./pdfObjects";
import { type Element, elementsIn, structureTree } from "./structureTree";

/** The structure types of ISO 32000-1, 14.8.4, that these documents use. */
const STANDARD = [
  "Document",
  "Sect",
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "L",
  "LI",
  "Lbl",
  "LBody",
  "Table",
  "THead",
  "TBody",
  "TFoot",
  "TR",
  "TH",
  "TD",
  "Figure",
  "Span",
  "Link",
  "Note",
];

/** What may stand directly in the parts of tables and lists: ISO 32000-1, tables 336 and 337. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  Table: ["THead", "TBody", "TFoot", "TR", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
};

/**
 * What is wrong with a PDF by PDF/UA-1, each with its failure condition in the Matterhorn Protocol 1.1 (PDF Association,
 * 2021) and its clause of ISO 14289-1. It checks what a program can find in documents of text, lists and tables. What has
 * a checkpoint alone, such as 26, is stricter here than the protocol, or has no condition there that a program can test.
 */
export function pdfUaFaults(pdf: PdfFile): string[] {
  const root = pdf.dict(pdf.trailer.Root);
  const tree = structureTree(pdf);
  const elements = tree.flatMap(elementsIn);
  const xmp = pdf.stream(root.Metadata);
  const info = pdf.dict(pdf.trailer.Info);
  const pages = pdf.list(pdf.dict(root.Pages).Kids);
  const displayed = pdf.dict(root.ViewerPreferences).DisplayDocTitle;
  const fault = (is: boolean, what: string) => (is ? [what] : []);
  return [
    ...fault(!/^%PDF-1\.[0-7]$/.test(pdf.header), "6.1: the header"),
    ...fault(pdf.dict(root.MarkInfo).Marked !== true, "6.2: MarkInfo does not say that the file is tagged"),
    ...fault(pdf.dict(root.MarkInfo).Suspects === true, "01-007 (7.1): Suspects"),
    ...fault(xmp === "", "06-001 (7.1): no XMP metadata"),
    ...fault(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), "06-002 (5): no PDF/UA identifier"),
    ...fault(!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp), "06-003 (7.1): no dc:title"),
    ...fault(pdf.get(info.Title) === null || pdf.get(info.Title) === "", "ISO 32000-1, 14.3.3: no title"),
    ...fault(typeof displayed !== "boolean", "07-001 (7.1): nothing says whether the title is shown"),
    ...fault(displayed === false, "07-002 (7.1): the title is not shown"),
    ...fault(!/^[a-z]{2}-[A-Z]{2}$/.test(String(root.Lang ?? "")), "11-001 (7.2): no language"),
    ...fault(pdf.trailer.Encrypt !== undefined, "26 (7.16): encrypted"),
    ...fault(root.Outlines === undefined, "27 (7.17): no bookmarks"),
    ...elements.flatMap((element) => elementFaults(pdf, element)),
    ...headingFaults(elements),
    ...tree.flatMap(tableFaults),
    ...pages.flatMap((page, index) => pageFaults(pdf, page as PdfRef, index + 1, elements)),
    ...fontFaults(pdf, pages as PdfRef[]),
  ];
}

function elementFaults(pdf: PdfFile, { role, dict, children }: Element): string[] {
  const faults = STANDARD.includes(role) ? [] : [`02-001 (7.1): ${role} is no standard type`];
  for (const child of children) {
    const allowed = WITHIN[role];
    const parents = PARENTS[child.role];
    const number = role.startsWith("L") ? "09-005" : "09-004";
    if ((allowed && !allowed.includes(child.role)) || (parents && !parents.includes(role)))
      faults.push(`${number} (7.2): ${child.role} in ${role}`);
  }
  if (role === "Figure" && !dict.Alt && !dict.ActualText)
    faults.push("13-004 (7.3): a figure without alternative text");
  const attributes = pdf.dict(dict.A);
  if (role === "TH" && !["Row", "Column", "Both"].includes(pdf.nameOf(attributes.Scope) ?? ""))
    faults.push("15-003 (7.5): a heading cell without Scope");
  return faults;
}

/** The first heading is the title's, and no level is left out on the way down. */
function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role.slice(1))] : []));
  return [
    ...(levels[0] === 1 ? [] : ["14-002 (7.4.2): the first heading is not H1"]),
    ...levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? 0;
      return level > before + 1 ? [`14-003 (7.4): H${level} follows H${before}`] : [];
    }),
    ...(elements.some(({ role }) => role === "H") ? ["14-007 (7.4.4): H beside numbered headings"] : []),
  ];
}

/** Each row of a table has as many cells as the others. */
const tableFaults = (tree: Element): string[] =>
  elementsIn(tree)
    .filter(({ role }) => role === "Table")
    .flatMap((table) => {
      const rows = elementsIn(table).filter(({ role }) => role === "TR");
      return new Set(rows.map(({ children }) => children.length)).size > 1
        ? ["15 (7.5): a table that is not regular"]
        : [];
    });

/** Everything that is drawn is either an artifact or in the structure, once, and the two are not within each other. */
function pageFaults(pdf: PdfFile, page: PdfRef, number: number, elements: readonly Element[]): string[] {
  const dict = pdf.dict(page);
  const faults: string[] = [];
  if (pdf.nameOf(dict.Tabs) !== "S") faults.push(`28-009 (7.18.3): page ${number} has another tab order`);
  if (typeof dict.StructParents !== "number") faults.push(`01-005 (7.1): page ${number} is not in the parent tree`);
  const marked = new Set<number>();
  const open: string[] = [];
  for (const line of pdf.stream(dict.Contents).split("\n")) {
    const begins = /^\/(\w+) (?:BMC|(<<[\s\S]*>>) BDC)$/.exec(line);
    const mcid = /\/MCID (\d+)/.exec(line)?.[1];
    if (begins) {
      if (open.length > 0) faults.push(`01-003/004 (7.1): page ${number} has marked content within another`);
      open.push(begins[1] ?? "");
      if (mcid !== undefined) marked.add(Number(mcid));
    } else if (line === "EMC") open.pop();
    else if (/^\/(\w+) <<$/.test(line)) open.push(line.slice(1, -3));
    else if (mcid !== undefined) marked.add(Number(mcid));
    else if (/(?:TJ|Tj|^f|^S|^B|^f\*|re f)$/.test(line) && open.length === 0)
      faults.push(`01-005 (7.1): page ${number} draws what is neither tagged nor an artifact: ${line.slice(0, 40)}`);
  }
  const placed = elements.flatMap(({ content }) => content.filter((each) => each.page === page.ref));
  const numbers = new Set(placed.map(({ mcid }) => mcid));
  if (numbers.size !== placed.length) faults.push(`01 (7.1): page ${number} has content that two elements claim`);
  if ([...marked].some((each) => !numbers.has(each)) || [...numbers].some((each) => !marked.has(each)))
    faults.push(`01-005 (7.1): page ${number} and the structure have different content`);
  const parents = parentsOf(pdf, dict.StructParents as number);
  for (const each of placed)
    if (!isRef(parents[each.mcid]) || !elements.some(({ dict }) => dict === pdf.dict(parents[each.mcid])))
      faults.push(`01 (ISO 32000-1, 14.7.4.4): page ${number} has content without a parent`);
  return faults;
}

function parentsOf(pdf: PdfFile, key: number) {
  const nums = pdf.list(pdf.dict(pdf.dict(pdf.dict(pdf.trailer.Root).StructTreeRoot).ParentTree).Nums);
  const at = nums.findIndex((value, index) => index % 2 === 0 && value === key);
  return pdf.list(nums[at + 1]);
}
