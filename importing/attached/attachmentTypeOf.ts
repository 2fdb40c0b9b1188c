import { fileTypeFromBuffer } from "file-type/core";
import { ATTACHMENT_TYPES, type AttachmentType, endingOf, typeOfEnding } from "../../domain/attachments/attachmentType";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { AttachmentFileRefusal } from "./attachmentFileRefusal";
import { hasMacros } from "./hasMacros";

const set = (endings: string): ReadonlySet<string> => new Set(endings.split(" "));

/** Endings of what Windows, macOS and Linux run. Scripts are text, so only the name tells. */
const RUN = set(
  "app bat bin cmd com cpl dll dmg exe gadget hta iso jar js jse lnk mjs msi msp pif ps1 ps2 psm1 py reg scr sh url vb vbe vbs wsc wsf wsh",
);
const PROGRAMS = set("exe elf macho class jar apk deb rpm dmg msi wasm lnk swf xpi crx nes");
const MACROS = set("docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam");
const TEMPLATES = set("dotx xltx potx ott ots otp");
const ARCHIVES = set("zip 7z rar gz tar bz2 xz zst lz cab");
const PICTURES = set("gif webp heic heif avif bmp psd jxl jp2 jxr ico svg icns");
const PACKAGES = set("docx xlsx pptx odt ods odp");
const PHOTOGRAPHS = set("png jpg tif");
const TEXTS = set("txt csv");

/**
 * What a file is, by its bytes (file-type), and whether it can be an attachment. A picture may have the ending of
 * another kind of picture. Any other file whose name promises something else is refused: it may be the wrong one.
 */
export async function attachmentTypeOf(
  name: string,
  bytes: Buffer,
): Promise<Outcome<AttachmentType, AttachmentFileRefusal>> {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  const ending = endingOf(name);
  if (RUN.has(ending)) return refuse({ kind: "program" });
  // A broken package makes file-type throw.
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext ?? plainText(ending, bytes);
  if (found === null) return refuse({ kind: typeOfEnding(ending) === null ? "other-kind" : "broken" });
  const refusal = refusalOf(found, ending);
  if (refusal) return refuse(refusal);
  const type = typeOfEnding(found);
  if (type === null) return refuse({ kind: "other-kind" });
  const promised = typeOfEnding(ending);
  const mayDiffer = [PHOTOGRAPHS, TEXTS].some((alike) => promised !== null && alike.has(promised) && alike.has(type));
  if (promised !== null && promised !== type && !mayDiffer)
    return refuse({ kind: "mismatch", says: ending, is: ATTACHMENT_TYPES[type].endings[0] });
  if (PACKAGES.has(type)) {
    const macros = await hasMacros(bytes);
    if (macros === null) return refuse({ kind: "broken" });
    if (macros) return refuse({ kind: "macros" });
  }
  return ok(type);
}

/** Why content of a kind is not taken; null if nothing is known against it. */
function refusalOf(found: string, ending: string): AttachmentFileRefusal | null {
  if (PROGRAMS.has(found)) return { kind: "program" };
  if (MACROS.has(found) || (found === "zip" && MACROS.has(ending))) return { kind: "macros" };
  if (TEMPLATES.has(found)) return { kind: "template" };
  if (found === "cfb") return { kind: "old-office" };
  if (ARCHIVES.has(found)) return { kind: "archive" };
  if (PICTURES.has(found)) return { kind: "other-picture" };
  return null;
}

/** Text has no signature: it is what its name says, if it has no bytes that text never has. */
const plainText = (ending: string, bytes: Buffer): string | null =>
  TEXTS.has(ending) && !bytes.includes(0) ? ending : null;
