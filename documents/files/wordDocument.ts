import type { ApplicationData } from "../data/applicationData";
import { renderDocx } from "../docx/renderDocx";
import { applicationScope } from "../issued/applicationScope";
import { filledForm } from "../issued/filledForm";
import type { DocumentPart } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { datedOffice, type OfficeParts, partsOf } from "./datedOffice";
import type { FormToFill } from "./formToFill";

/** What a Word document is made of. */
export type WordContent = SharedOutline & { readonly data: ApplicationData | null; readonly issued: FormToFill };

/**
 * One part of the application as a Word document. One that is there instead of the issuer's form says so.
 * @throws if the issuer's form cannot be filled in
 */
export async function wordDocument(content: WordContent, part: DocumentPart): Promise<Buffer> {
  return datedOffice(partsIn(content, part), new Date(content.outline.compiledAt));
}

function partsIn({ outline, data, issued, withheld }: WordContent, part: DocumentPart): OfficeParts {
  if (issued === null || issued === "unusable" || data === null)
    return renderDocx(outline, part, { withheld, insteadOfForm: issued !== null });
  const filled = filledForm(issued.docx, issued.mapping, applicationScope(data, part.measureIds));
  if (!filled.ok) throw new Error(`form.docx is not filled in: ${filled.refusal.kind}`);
  return partsOf(filled.value);
}
