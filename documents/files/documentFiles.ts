import { inLanguage } from "../../domain/values/language";
import { hasBudget } from "../budget/hasBudget";
import type { ApplicationData } from "../data/applicationData";
import { type DocumentPart, documentParts, wholeFileName } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { documentWords } from "../wording/documentWords";
import { fileTypes } from "./fileTypes";
import type { FormToFill } from "./formToFill";

/**
 * What a draft's files are made of: plain data, as one reader may see it. Drafts stored before raw values were kept have
 * no `data`; formats that need it are not offered for them. `issued` is the form that the edition's issuer has published
 * in Word.
 */
export type DocumentContent = SharedOutline & {
  readonly data: ApplicationData | null;
  readonly issued: FormToFill;
};

/** One file that a draft can be had as. A Word document and a PDF are of one part of the application. */
export type DocumentFile = {
  readonly fileName: string;
  /** What a list of the files calls it. */
  readonly title: string;
  /** The media type. */
  readonly type: string;
} & (
  | { readonly kind: "docx" | "pdf"; readonly part: DocumentPart }
  | { readonly kind: "xlsx" | "md" | "json"; readonly part?: never }
);

/** All files of a draft, in the order in which they are listed. `madeFile` makes them: what only lists them loads no format. */
export const documentFiles = (content: DocumentContent): DocumentFile[] =>
  inLanguage(content.outline.language, () => filesOf(content));

const filesOf = ({ outline, data }: DocumentContent): DocumentFile[] => [
  ...documentParts(outline).flatMap((part): DocumentFile[] => [
    { kind: "docx", type: fileTypes.docx, fileName: part.fileName, title: part.title, part },
    {
      kind: "pdf",
      type: fileTypes.pdf,
      fileName: part.fileName.replace(/\.docx$/, ".pdf"),
      title: `${part.title} (PDF)`,
      part,
    },
  ]),
  ...(data && hasBudget(data) ? [wholeFile(outline, "xlsx", documentWords("budgetFile"))] : []),
  wholeFile(outline, "md", documentWords("markdownFile")),
  ...(data ? [wholeFile(outline, "json", documentWords("dataFile"))] : []),
];

const wholeFile = (outline: DocumentContent["outline"], kind: "xlsx" | "md" | "json", title: string): DocumentFile => ({
  kind,
  type: fileTypes[kind],
  fileName: wholeFileName(outline, kind),
  title,
});
