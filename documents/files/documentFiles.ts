import { inLanguage } from "../../domain/values/language";
import { hasBudget, renderBudget } from "../budget/renderBudget";
import type { ApplicationData } from "../data/applicationData";
import { documentParts, wholeFileName } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { renderPdf } from "../pdf/renderPdf";
import { renderMarkdown } from "../text/renderMarkdown";
import { documentWords } from "../wording/documentWords";
import { dataFile } from "./dataFile";
import { datedOffice, partsOf } from "./datedOffice";
import type { FormToFill } from "./formToFill";
import { wordDocument } from "./wordDocument";

/**
 * What a draft's files are made of: plain data, as one reader may see it. Drafts stored before raw values were kept have
 * no `data`; formats that need it are not offered for them. `issued` is the form that the edition's issuer has published
 * in Word.
 */
export type DocumentContent = SharedOutline & {
  readonly data: ApplicationData | null;
  readonly issued: FormToFill;
};

/** One file that a draft can be had as. `make` is slow for a large application, and reads nothing but the content. */
export type DocumentFile = {
  readonly fileName: string;
  /** What a list of the files calls it. */
  readonly title: string;
  /** The media type. */
  readonly type: string;
  make(): Promise<Buffer>;
};

/** The media types of a draft's files, by the ending of their names. */
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
  zip: "application/zip",
} as const;

/** The media type of one of a draft's files, by its name alone. */
export const typeOfFile = (fileName: string): string =>
  new Map<string, string>(Object.entries(TYPES)).get(fileName.slice(fileName.lastIndexOf(".") + 1)) ??
  "application/octet-stream";

/** Whether a file is made of a draft's raw values, besides its outline. */
export const readsValues = (fileName: string, issued: FormToFill): boolean =>
  fileName.endsWith(".docx") ? issued !== null : !/\.(pdf|md)$/.test(fileName);

/** All files of a draft, in the order in which they are listed. */
export const documentFiles = (content: DocumentContent): DocumentFile[] =>
  inLanguage(content.outline.language, () => filesOf(content));

const filesOf = (content: DocumentContent): DocumentFile[] => [
  ...wordAndPdf(content),
  ...budgetFiles(content),
  {
    fileName: wholeFileName(content.outline, "md"),
    title: documentWords("markdownFile"),
    type: TYPES.md,
    make: async () => Buffer.from(renderMarkdown(content.outline, { withheld: content.withheld })),
  },
  ...dataFiles(content),
];

const compiledAt = ({ outline }: DocumentContent): Date => new Date(outline.compiledAt);

const wordAndPdf = (content: DocumentContent): DocumentFile[] =>
  documentParts(content.outline).flatMap((part) => [
    {
      fileName: part.fileName,
      title: part.title,
      type: TYPES.docx,
      make: () => inLanguage(content.outline.language, () => wordDocument(content, part)),
    },
    {
      fileName: part.fileName.replace(/\.docx$/, ".pdf"),
      title: `${part.title} (PDF)`,
      type: TYPES.pdf,
      make: () => renderPdf(content.outline, part, { withheld: content.withheld }),
    },
  ]);

const budgetFiles = (content: DocumentContent): DocumentFile[] => {
  const { outline, data } = content;
  return data && hasBudget(data)
    ? [
        {
          fileName: wholeFileName(outline, "xlsx"),
          title: documentWords("budgetFile"),
          type: TYPES.xlsx,
          make: async () => datedOffice(partsOf(await renderBudget(data)), compiledAt(content)),
        },
      ]
    : [];
};

const dataFiles = ({ outline, data }: DocumentContent): DocumentFile[] =>
  data
    ? [
        {
          fileName: wholeFileName(outline, "json"),
          title: documentWords("dataFile"),
          type: TYPES.json,
          make: async () => dataFile(data),
        },
      ]
    : [];
