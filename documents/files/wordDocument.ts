import type { IssuedForm } from "../../forms/issued/readIssuedForm";
import type { ApplicationData } from "../data/applicationData";
import { docxParts } from "../docx/renderDocx";
import { applicationScope } from "../issued/applicationScope";
import { filledForm } from "../issued/filledForm";
import type { DocumentPart } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { datedOffice, partsOf } from "./datedOffice";

type WordContent = SharedOutline & { readonly data: ApplicationData | null; readonly issued: IssuedForm | null };

/**
 * One part of the application as a Word document: the issuer's own form filled in, if the edition has brought it and the
 * draft has raw values to fill it with. Else it is a document of our own.
 */
export function wordDocument({ outline, data, issued, withheld }: WordContent, part: DocumentPart): Promise<Buffer> {
  const filled = issued && data && filledForm(issued.docx, issued.mapping, applicationScope(data, part.measureIds));
  const parts = filled?.ok ? partsOf(filled.value) : docxParts(outline, part, { withheld });
  return datedOffice(parts, new Date(outline.compiledAt));
}
