import { EMPTY } from "../../domain/amounts/figure";
import type { FormSection } from "../../forms/form";
import { withoutBold } from "../model/withoutBold";
import { indexLetters, occurrences } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { withoutLastLines } from "../text/withoutLastLines";

type Table = FormSection["tables"][number];
export type TableCell = {
  readonly row: string;
  readonly column: string;
  readonly side: "owner" | "uh";
  readonly text: string;
};
export type TableRead = {
  readonly cells: readonly TableCell[];
  readonly whole: readonly { readonly label: string; readonly text: string }[];
  readonly rest: string;
};

/**
 * Reads a printed table whose columns appear once for the owner and once for UH.
 *
 * `also` has other words for a row, by its id. A row whose cells cannot be told apart is kept whole.
 */
export function readPrintedTable(
  text: string,
  { rows, columns }: Table,
  labels: readonly string[],
  also: Readonly<Record<string, readonly string[]>>,
): TableRead {
  const plain = withoutBold(text);
  const letters = indexLetters(plain);
  const seen = new Set<unknown>();
  const starts = rows
    .flatMap((row) =>
      [row.label, ...(also[row.id] ?? [])].flatMap((words) =>
        occurrences(letters, words).map((span) => ({ row, ...span })),
      ),
    )
    .filter(({ start }) => startsAfter(plain, start, /[\n\t]/, /\s/))
    .sort((a, b) => a.start - b.start)
    .filter(({ row }) => !seen.has(row) && seen.add(row));
  const cells: TableCell[] = [];
  const whole: { label: string; text: string }[] = [];
  const width = columns.length * 2;
  starts.forEach(({ row, end }, index) => {
    const body = plain.slice(end, starts[index + 1]?.start ?? plain.length);
    const read = cellsOf(body, width);
    if (!read) {
      const kept = tidy(body);
      if (kept !== "") whole.push({ label: row.label, text: kept });
      return;
    }
    read.forEach((cell, at) => {
      const column = columns[at % columns.length];
      if (cell !== "" && column)
        cells.push({ row: row.id, column: column.id, side: at < columns.length ? "owner" : "uh", text: cell });
    });
  });
  const head = plain.slice(0, starts[0]?.start ?? plain.length).replaceAll(EMPTY, " ");
  const rest = head
    .split(/\s+/)
    .filter((word) => !labels.some((label) => indexLetters(label).squeezed === indexLetters(word).squeezed))
    .join(" ");
  return { cells, whole, rest: starts.length > 0 || tidy(rest) !== "" ? tidy(rest) : "" };
}

const tidy = (text: string): string => text.replaceAll(EMPTY, " ").replace(/\s+/g, " ").trim();

function cellsOf(body: string, width: number): string[] | null {
  const line = withoutLastLines(body);
  if (line.includes("\t")) {
    const cells = line.replace(/^\t/, "").split("\t");
    return cells.length <= width ? cells.map(tidy) : null;
  }
  const parts = body.split(EMPTY);
  const cells = parts.flatMap((part, index) => [
    ...(tidy(part) === "" ? [] : [tidy(part)]),
    ...(index < parts.length - 1 ? [""] : []),
  ]);
  return cells.length === width || cells.every((cell) => cell === "") ? cells : null;
}
