import { inLanguage } from "../../domain/values/language";
import type { ApplicationData } from "../data/applicationData";
import { renderDocx } from "../docx/renderDocx";
import { documentParts, wholeFileName } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";
import { renderPdf } from "../pdf/renderPdf";
import { documentWords } from "../wording/documentWords";
import { dataFile } from "./dataFile";

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
      make: () => renderDocx(outline, part, { withheld }),
    },
    {
      fileName: part.fileName.replace(/\.docx$/, ".pdf"),
      title: `${part.title} (PDF)`,
      type: "application/pdf",
      make: () => renderPdf(outline, part, { withheld }),
    },
  ]),
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
