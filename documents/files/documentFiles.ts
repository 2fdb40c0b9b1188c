import { inLanguage } from "../../domain/values/language";
import { hasBudget, renderBudget } from "../budget/renderBudget";
import type { ApplicationData } from "../data/applicationData";
import { renderDocx } from "../docx/renderDocx";
import { documentParts, wholeFileName } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { renderPdf } from "../pdf/renderPdf";
import { renderMarkdown } from "../text/renderMarkdown";
import { documentWords } from "../wording/documentWords";
import { dataFile } from "./dataFile";
import { datedOffice } from "./datedOffice";

/**
 * What a draft's files are made of: plain data, as one reader may see it. Drafts stored before raw values were kept have
 * no `data`; formats that need it are not offered for them.
 */
export type DocumentContent = SharedOutline & { readonly data: ApplicationData | null };

/** One file that a draft can be had as. `make` is slow for a large application, and reads nothing but the content. */
export type DocumentFile = {
  readonly fileName: string;
  /** What a list of the files calls it. */
  readonly title: string;
  /** The media type. */
  readonly type: string;
  make(): Promise<Buffer>;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** All files of a draft, in the order in which they are listed. */
export const documentFiles = (content: DocumentContent): DocumentFile[] =>
  inLanguage(content.outline.language, () => filesOf(content));

const filesOf = ({ outline, data, withheld }: DocumentContent): DocumentFile[] => [
  ...documentParts(outline).flatMap((part) => [
    {
      fileName: part.fileName,
      title: part.title,
      type: DOCX,
      make: async () => datedOffice(await renderDocx(outline, part, { withheld }), new Date(outline.compiledAt)),
    },
    {
      fileName: part.fileName.replace(/\.docx$/, ".pdf"),
      title: `${part.title} (PDF)`,
      type: "application/pdf",
      make: () => renderPdf(outline, part, { withheld }),
    },
  ]),
  ...(data && hasBudget(data)
    ? [
        {
          fileName: wholeFileName(outline, "xlsx"),
          title: documentWords("budgetFile"),
          type: XLSX,
          make: async () => datedOffice(await renderBudget(data), new Date(outline.compiledAt)),
        },
      ]
    : []),
  {
    fileName: wholeFileName(outline, "md"),
    title: documentWords("markdownFile"),
    type: "text/markdown; charset=utf-8",
    make: async () => Buffer.from(renderMarkdown(outline, { withheld })),
  },
  ...(data
    ? [
        {
          fileName: wholeFileName(outline, "json"),
          title: documentWords("dataFile"),
          type: "application/json",
          make: async () => dataFile(data),
        },
      ]
    : []),
];
