import type { ReceivedFile } from "../../domain/ports/attachmentStore";
import { button } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { sizeInWords } from "./sizeInWords";

/** A file among several: it waits to be attached, an earlier application was read in it, or it is of no use. */
export type SentRow =
  | { readonly kind: "received"; readonly file: ReceivedFile }
  | { readonly kind: "read"; readonly name: string; readonly importId: string; readonly file: ReceivedFile | null }
  | { readonly kind: "refused"; readonly sentence: string };

export type SentFilesArgs = {
  readonly title: string;
  readonly rows: readonly SentRow[];
  readonly notes?: readonly Note[];
};

/** More sentences about files that are of no use would hide the others. */
const MOST_SENTENCES = 10;

/**
 * Several files of one person, each of which opens: those of one message, or those that wait to be attached. A note says
 * what is of no use, and why.
 */
export function sentFilesCard({ title, rows, notes = [] }: SentFilesArgs): AdaptiveCard {
  const refused = rows.flatMap((row) => (row.kind === "refused" ? [row.sentence] : []));
  const hidden = refused.length - MOST_SENTENCES;
  const useless = [
    ...refused.slice(0, MOST_SENTENCES),
    ...(hidden > 0 ? [t("sentFiles.more", { count: hidden })] : []),
  ];
  const open = rows.flatMap(openRows);
  return formCard({
    heading: heading(t("bot"), title),
    notes: [...notes, ...useless.map((sentence) => note("warning", sentence))],
    lines: linesOf(open.length > 0 ? t("sentFiles.lead", { count: open.length }) : ""),
    rows: open,
    buttons: [],
  });
}

/** A document in which an earlier application was read has two rows: it can be used as that, and as an attachment. */
function openRows(row: SentRow): OpenRow[] {
  const attach = (file: ReceivedFile): OpenRow =>
    openRow(
      file.name,
      [sizeInWords(file.size)],
      button(t("attachment.add"), attachmentsVerbs.use, { fileId: file.id }),
    );
  switch (row.kind) {
    case "received":
      return [attach(row.file)];
    case "read":
      return [
        openRow(
          t("sentFiles.read", { name: row.name }),
          [t("sentFiles.readWhy")],
          button(t("button.open"), importingVerbs.look, { importId: row.importId }),
        ),
        ...(row.file ? [attach(row.file)] : []),
      ];
    case "refused":
      return [];
  }
}
