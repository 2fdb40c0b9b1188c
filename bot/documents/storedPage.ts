import { contentFor } from "../../documents/files/contentFor";
import { parsedPieces } from "../../documents/files/parsedPieces";
import { Outline } from "../../documents/outline/outline";
import { readingPage } from "../../documents/page/readingPage";
import type { Reader } from "../../domain/fetching/reader";
import { inLanguage } from "../../domain/values/language";
import { draftFrom } from "./compiledDraft";
import { pageContentOf } from "./pageContentOf";

/** A page to make of a draft as it is stored: `draft` and `before` are JSON in pieces, which are emptied when they are read. */
export type StoredPage = Omit<Parameters<typeof pageContentOf>[2], "before"> & {
  readonly draft: { readonly outline: string[]; readonly rest: string[] };
  readonly before: { readonly version: number; readonly outline: string[] } | null;
  readonly reader: Reader;
};

/** The page of a stored draft, in its language. @throws if it is no draft */
export function storedPage({ draft: stored, before, reader, ...asked }: StoredPage): string {
  const draft = draftFrom({ ...(parsedPieces(stored.rest) as object), outline: parsedPieces(stored.outline) });
  const shared = contentFor({ outline: draft.outline, data: null }, reader);
  const compared = before && { version: before.version, outline: Outline.parse(parsedPieces(before.outline)) };
  return inLanguage(draft.outline.language, () =>
    readingPage(pageContentOf(draft, shared, { ...asked, before: compared })),
  );
}
