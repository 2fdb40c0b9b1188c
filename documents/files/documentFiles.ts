import { renderDocx } from "../docx/renderDocx";
import { documentParts } from "../outline/documentParts";
import type { SharedOutline } from "../outline/withoutPrivate";

/** What a draft's files are made of: plain data, as one reader may see it. */
export type DocumentContent = SharedOutline;

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
export const documentFiles = ({ outline, withheld }: DocumentContent): DocumentFile[] =>
  documentParts(outline).map((part) => ({
    fileName: part.fileName,
    title: part.title,
    type: DOCX,
    make: () => renderDocx(outline, part, { withheld }),
  }));
