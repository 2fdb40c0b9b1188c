import { TICKED, UNTICKED } from "../model/ticked";
import { boxAt, isOnPage } from "./directionsOf";
import type { PdfPage } from "./pdfPage";
import type { Box } from "./piece";

/** Something typed, ticked or drawn on a printed page. */
export type Typed =
  | { readonly kind: "box"; readonly ticked: boolean; readonly box: Box }
  | { readonly kind: "text"; readonly text: string; readonly size: number | null; readonly box: Box }
  /** A field that shows another value than it holds. */
  | { readonly kind: "two"; readonly shown: string; readonly held: string; readonly box: Box }
  | { readonly kind: "struck"; readonly box: Box }
  | { readonly kind: "marked"; readonly box: Box }
  | { readonly kind: "drawn"; readonly box: Box }
  | { readonly kind: "remark"; readonly text: string; readonly box: Box };

/** The library's data about an annotation (ISO 32000-2, 12.5 and 12.7); every key may be missing. */
type Annotation = {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly annotationFlags?: number;
  readonly fieldName?: string;
  readonly fieldType?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly password?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly multiLine?: boolean;
};

/** The font of text typed afterwards; never taken for bold type. */
export const TYPED = "typed";

/** Annotation flags: hidden, or not for viewing. */
const UNSEEN = 2 | 32;

/** What was added to a page after printing, in the coordinates of pieces at this angle. */
export async function typedOn(page: PdfPage, angle: number): Promise<Typed[]> {
  const annotations = ((await page.getAnnotations()) as Annotation[]).filter(
    ({ annotationFlags = 0, rect = [] }) =>
      (annotationFlags & UNSEEN) === 0 && rect[0] !== rect[2] && rect[1] !== rect[3],
  );
  const unsure = unsureBoxes(annotations);
  return annotations.flatMap((annotation): Typed[] => {
    const box = boxAt(page, annotation.rect ?? [], angle);
    if (!isOnPage(page, box, angle)) return [];
    const said = (annotation.contentsObj?.str ?? "").trim();
    const quads = () => quadsOf(annotation).map((rect) => boxAt(page, rect, angle));
    switch (annotation.subtype) {
      case "Widget":
        return widget(annotation, box, unsure);
      case "FreeText":
      case "Stamp": {
        const shown = (annotation.textContent ?? []).join("\n").trim();
        const text = said === "" || alike(said, shown) ? shown || said : said;
        const size = annotation.defaultAppearanceData?.fontSize || null;
        return text === "" ? [{ kind: "drawn", box }] : [{ kind: "text", text: linesIn(text), size, box }];
      }
      case "StrikeOut":
      case "Redact":
        return quads().map((quad) => ({ kind: "struck", box: quad }));
      case "Highlight":
      case "Underline":
        return quads().map((quad) => ({ kind: "marked", box: quad }));
      case "Circle":
      case "Square":
      case "Ink":
      case "Line":
      case "Polygon":
      case "PolyLine":
      case "Squiggly":
        return [{ kind: "drawn", box }];
      case "Text":
      case "Caret":
        return said === "" ? [] : [{ kind: "remark", text: said, box }];
      default:
        return [];
    }
  });
}

function widget(annotation: Annotation, box: Box, unsure: ReadonlySet<Annotation>): Typed[] {
  const { fieldType, fieldValue, exportValue, buttonValue, options = [] } = annotation;
  if (annotation.pushButton || annotation.password) return [];
  if (fieldType === "Btn") {
    if (unsure.has(annotation)) return [{ kind: "drawn", box }];
    const on = annotation.radioButton ? buttonValue : (exportValue ?? fieldValue);
    const ticked = typeof fieldValue === "string" && !["", "Off"].includes(fieldValue) && fieldValue === on;
    return [{ kind: "box", ticked, box }];
  }
  if (fieldType !== "Tx" && fieldType !== "Ch") return [];
  const values = [fieldValue ?? []].flat();
  const held = values
    .map((value) => options.find((option) => option.exportValue === value)?.displayValue ?? value)
    .join("\n")
    .trim();
  const shown = (annotation.textContent ?? []).join("\n").trim();
  const size = annotation.defaultAppearanceData?.fontSize || null;
  if (held === "" && shown === "") return [];
  // A list box shows more than the chosen entries.
  if (held !== "" && shown !== "" && fieldType === "Tx" && !alike(held, shown))
    return [{ kind: "two", shown, held, box }];
  return [{ kind: "text", text: linesIn(held || (fieldType === "Tx" ? shown : "")), size, box }];
}

/** Boxes of one field that state neither their own value nor which of them is ticked. */
function unsureBoxes(annotations: readonly Annotation[]): Set<Annotation> {
  const unsure = annotations.filter(({ fieldType, fieldName, fieldValue, checkBox, radioButton, ...own }) => {
    if (fieldType !== "Btn" || typeof fieldValue !== "string" || ["", "Off"].includes(fieldValue)) return false;
    const known = radioButton ? own.buttonValue : own.exportValue;
    const same = annotations.filter((other) => other.fieldName === fieldName);
    return (checkBox || radioButton) && typeof known !== "string" && (radioButton === true || same.length > 1);
  });
  return new Set(unsure);
}

const linesIn = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[\ue000-\ue00f\u2028\u2029\t]/g, " ");
const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
/** Whether two texts have the same letters and digits, or one contains the other. */
const alike = (a: string, b: string): boolean => squeezed(a).includes(squeezed(b)) || squeezed(b).includes(squeezed(a));

function quadsOf({ quadPoints, rect = [] }: Annotation): (readonly number[])[] {
  const points = Array.from(quadPoints ?? []);
  if (points.length < 8) return [rect];
  return Array.from({ length: Math.floor(points.length / 8) }, (_, index) => {
    const quad = points.slice(index * 8, index * 8 + 8);
    const [xs, ys] = [0, 1].map((odd) => quad.filter((_, at) => at % 2 === odd)) as [number[], number[]];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}

export const signOf = (ticked: boolean): string => (ticked ? TICKED : UNTICKED);
