import type { IssuedForms } from "../../documents/files/formToFill";
import type { StoredFile } from "../../documents/files/storedFile";
import type { DraftAbout, DraftText } from "../../domain/ports/draftStore";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../../domain/values/language";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { renderApart } from "./renderApart";
import type { RenderRefusal } from "./renderThread";

/** That of a draft which was stored before its language was kept is the usual one. */
export const languageOfDraft = ({ language }: DraftAbout): Language =>
  LANGUAGES.find((each) => each === language) ?? DEFAULT_LANGUAGE;

/** A file of a stored draft, as its reader may have it, and what an archive has besides the draft's own files. */
export type AskedFile = Pick<StoredFile, "reader" | "fileName" | "beside">;

export type Fetched = Outcome<Buffer, RenderRefusal | { readonly kind: "missing" }>;

/**
 * Makes one file of a stored draft. The draft is parsed in the thread that makes the file: nobody's turn waits for it.
 *
 * If the issuer's form cannot be filled in, the file has documents of our own, which say so, and the operator is told.
 */
export async function fetchedFile(
  { edition, outline, data }: DraftText,
  { issued, ...asked }: AskedFile & { readonly issued: IssuedForms },
): Promise<Fetched> {
  const form = issued.of(edition);
  const stored = { ...asked, outline: [...outline], data: [...data] };
  const made = await renderApart({ ...stored, issued: form }).catch(async (err: unknown) => {
    if (form === null || form === "unusable") throw err;
    const own = await renderApart({ ...stored, issued: "unusable" });
    issued.failed(edition, err);
    return own;
  });
  return made.ok && made.value.length === 0 ? refuse({ kind: "missing" }) : made;
}
