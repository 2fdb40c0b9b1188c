import { documentWords } from "../wording/documentWords";
import type { PageFile } from "./pageContent";

/** The files of one kind, as a list on the page. */
export type FileGroup = {
  readonly name: string;
  /** The ending is shown beside a title that does not say what kind of file it is. */
  readonly files: readonly (PageFile & { readonly ending: string | null })[];
};

type Kind = "word" | "pdf" | "excel" | "text" | "data" | "other";

/** The kind of a file, by its ending. */
const KINDS: Readonly<Record<string, Kind>> = {
  docx: "word",
  pdf: "pdf",
  xlsx: "excel",
  md: "text",
  txt: "text",
  json: "data",
  csv: "data",
};

const ORDER: readonly Kind[] = ["word", "pdf", "excel", "text", "data", "other"];

const endingOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();

/** "Budsjett med formler (Excel)" */
const saysKind = ({ title }: PageFile): boolean => title.endsWith(")");

/** The files by their kind, what is handed in first. Kinds without a file are left out. */
export function fileGroups(files: readonly PageFile[]): FileGroup[] {
  return ORDER.flatMap((kind) => {
    const own = files.filter(({ fileName }) => (KINDS[endingOf(fileName)] ?? "other") === kind);
    const listed = own.map((file) => ({ ...file, ending: saysKind(file) ? null : endingOf(file.fileName) }));
    return listed.length > 0 ? [{ name: nameOf(kind), files: listed }] : [];
  });
}

function nameOf(kind: Kind): string {
  switch (kind) {
    case "word":
      return documentWords("page.kind.word");
    case "pdf":
      return documentWords("page.kind.pdf");
    case "excel":
      return documentWords("page.kind.excel");
    case "text":
      return documentWords("page.kind.text");
    case "data":
      return documentWords("page.kind.data");
    case "other":
      return documentWords("page.kind.other");
  }
}
