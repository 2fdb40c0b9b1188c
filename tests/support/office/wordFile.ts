import { renderDocx } from "../../../documents/docx/renderDocx";
import { datedOffice } from "../../../documents/files/datedOffice";
import type { DocumentPart } from "../../../documents/outline/documentParts";
import type { Outline } from "../../../documents/outline/outline";

/** One of our own Word documents, as a file. */
export const wordFile = (
  outline: Outline,
  part: DocumentPart,
  said: Parameters<typeof renderDocx>[2] = {},
): Promise<Buffer> => datedOffice(renderDocx(outline, part, said), new Date(outline.compiledAt));
