import { isRef, type PdfDict, type PdfFile, type PdfRef, type PdfValue } from "./pdfObjects";

/** An element of the structure, with the marked stretches of its own. */
export type Element = {
  readonly role: string;
  readonly dict: PdfDict;
  readonly children: readonly Element[];
  /** The page's object and the number of each stretch. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
};

/** The structure of a document, from its root's children down, in the order of reading. */
export function structureTree(pdf: PdfFile): Element[] {
  const root = pdf.dict(pdf.dict(pdf.trailer.Root).StructTreeRoot);
  return kids(pdf, root.K)
    .filter(isRef)
    .map((ref) => elementOf(pdf, ref));
}

const kids = (pdf: PdfFile, value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(pdf.get(value)) ? pdf.list(value) : value === undefined ? [] : [value];

function elementOf(pdf: PdfFile, ref: PdfRef): Element {
  const dict = pdf.dict(ref);
  const children: Element[] = [];
  const content: Element["content"][number][] = [];
  for (const kid of kids(pdf, dict.K)) {
    const { Pg = dict.Pg, MCID } = pdf.dict(kid);
    if (typeof kid === "number") content.push({ page: (dict.Pg as PdfRef).ref, mcid: kid });
    else if (typeof MCID === "number") content.push({ page: (Pg as PdfRef).ref, mcid: MCID });
    else if (isRef(kid)) children.push(elementOf(pdf, kid));
  }
  return { role: pdf.nameOf(dict.S) ?? "", dict, children, content };
}

/** An element and all below it, in the order of reading. */
export const elementsIn = (element: Element): Element[] => [element, ...element.children.flatMap(elementsIn)];
