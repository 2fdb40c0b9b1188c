import { strFromU8, unzipSync, zipSync } from "fflate";
import type { z } from "zod";
import { filledForm } from "../../../documents/issued/filledForm";
import type { Scope, Value, Wanted } from "../../../documents/issued/value";
import { MappedList, MappedPlace } from "../../../forms/issued/mapping";
import { partsOf2026 } from "./issued2026";

/** A form with this in its body, as a Word file. */
export const formWith = (body: string, over: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ ...partsOf2026(body), ...over });

export const text = (words: string): Value => ({ kind: "text", text: words });
export const chosen = (...ids: readonly string[]): Value => ({
  kind: "chosen",
  ids,
  labels: new Map(ids.map((id) => [id, id])),
});

type Values = Readonly<Record<string, Value | null>>;
type Lists = Readonly<Record<string, readonly Values[]>>;

/** Values by name, and the items of lists by what there is one of for each. */
export const scopeOf = (values: Values, lists: Lists = {}): Scope => ({
  value: ({ answer }: Wanted) => values[answer],
  items: ({ each }) => (lists[each] ?? []).map((item) => scopeOf({ ...values, ...item }, lists)),
});

export type Mapped = {
  readonly places?: readonly z.input<typeof MappedPlace>[];
  readonly lists?: readonly z.input<typeof MappedList>[];
};

/** The main text of a form that was filled in, as XML. */
export function mainTextOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
}

/** The body of a small form, filled in. */
export function filledBody(body: string, { places = [], lists = [] }: Mapped, scope: Scope): string {
  const mapping = {
    places: places.map((each) => MappedPlace.parse(each)),
    lists: lists.map((each) => MappedList.parse(each)),
  };
  const filled = filledForm(formWith(body), mapping, scope);
  if (!filled.ok) throw new Error(filled.refusal.kind);
  return /<w:body>(.*)<\/w:body>/s.exec(mainTextOf(filled.value))?.[1] ?? "";
}

/** The words of a piece of WordprocessingML: a line for each paragraph, and for each break. */
export const wordsIn = (xml: string): string =>
  xml
    .replace(/<w:instrText.*?<\/w:instrText>/gs, "")
    .replace(/<w:br\/>|<\/w:p>/g, "\n")
    .replace(/<w:tab\/>/g, "\t")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
