import type { ApplicationData } from "../data/applicationData";
import { renderDocx } from "../docx/renderDocx";
import { applicationScope } from "../issued/applicationScope";
import { filledForm } from "../issued/filledForm";
import type { DocumentPart } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { datedOffice, type OfficeParts, partsOf } from "./datedOffice";
import type { FormToFill } from "./formToFill";

type WordContent = SharedOutline & { readonly data: ApplicationData | null; readonly issued: FormToFill };

/**
 * What the Word documents are: the issuer's own form filled in, our own documents, or our own `instead` of a form that
 * cannot be filled in. A draft that was stored before raw values were kept has none to fill a form with.
 */
export const wordSource = ({ issued, data }: Pick<WordContent, "issued" | "data">): "form" | "own" | "instead" =>
  issued === null ? "own" : issued === "unusable" || data === null ? "instead" : "form";

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
