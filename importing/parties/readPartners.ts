import { EMPTY } from "../../domain/amounts/figure";
import { withoutEnding } from "../../domain/values/withoutEnding";
import type { Partner } from "../model/imported";
import { LINE_IN_CELL } from "../model/lineInCell";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { cutBeforeName } from "../text/isNameLike";
import { isUnanswered } from "../text/isUnanswered";

/**
 * Reads the list of partners: number, organisation, contact person, and owner or UH.
 *
 * If its columns are lost, a row is recognised by its number and by the kind at its end. Nothing is dropped: a row that
 * cannot be split becomes one name.
 */
export function readPartners(
  text: string,
  columns: readonly string[],
  known: readonly string[],
  kinds: KindWords,
): { partners: Partner[]; rest: string } {
  const plain = withoutColumns(text.replace(new RegExp(`[${BOLD}${BOLD_END}]`, "g"), ""), columns);
  const partners: Partner[] = [];
  const rest: string[] = [];
  const lines = plain.split("\n").filter((line) => !isHeading(line, columns));
  for (const row of rowsOf(lines.join("\n"), kinds)) {
    const words = row.body.replaceAll(EMPTY, " ").trim();
    if (words === "") continue;
    if (row.number === null && row.kind === null && partners.length === 0 && !row.body.includes("\t")) {
      rest.push(words);
      continue;
    }
    partners.push(partnerOf(row, known));
  }
  return { partners, rest: rest.join("\n") };
}

/** A row with only the column labels, as where a table continues on another page. */
function isHeading(line: string, columns: readonly string[]): boolean {
  const words = line.replace(/^\s*\d{1,3}[.)]?\s/, "").trim();
  return words !== "" && withoutColumns(words, columns) === "";
}

type Row = { readonly number: number | null; readonly body: string; readonly kind: "owner" | "uh" | null };

/** Removes the column labels of the first line. */
function withoutColumns(text: string, columns: readonly string[]): string {
  let out = text.replace(/^\s+/, "");
  for (let again = true; again; ) {
    again = false;
    for (const label of [...columns, "Nr", "Nr."].sort((a, b) => b.length - a.length)) {
      const pattern = new RegExp(
        `^[\\s.]*${label
          .split(/\s+/)
          .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
          .join("\\s+")}(?![\\p{L}\\d])[\\s]*`,
        "iu",
      );
      const match = pattern.exec(out);
      if (!match) continue;
      out = out.slice(match[0].length);
      again = true;
      break;
    }
  }
  return out;
}

/** The words for owners and for universities at the end of a row, in small letters. */
export type KindWords = Readonly<Record<"owner" | "uh", readonly string[]>>;

/** The kind at the end of a line, and what stands before it; null if there is none. */
function kindAtEnd(line: string, kinds: KindWords): { readonly kind: "owner" | "uh"; readonly before: string } | null {
  const end = line.trimEnd();
  for (const kind of ["owner", "uh"] as const)
    for (const word of kinds[kind]) {
      const before = end.slice(0, Math.max(0, end.length - word.length));
      if (end.toLowerCase().endsWith(word) && (before === "" || /[\s)\ue002]$/.test(before))) return { kind, before };
    }
  return null;
}

/** Joins lines into rows: a row begins with the next number, and ends with its kind. */
function rowsOf(text: string, kinds: KindWords): Row[] {
  const lines = text
    .replace(/(?<=[\s\ue002](?:Eier|Eigar|UH)) +(?=\d{1,3}[. ])/g, "\n")
    .split("\n")
    .map((line) => withoutEnding(line, /[^\S\t]/))
    .filter((line) => line.trim() !== "");
  const rows: Row[] = [];
  let open: { number: number | null; lines: string[] } | null = null;
  let last = 0;
  const numbers = lines.some((line) => /^\s*1[.)]?[\s\t]/.test(`${line}\n`));
  const close = (kind: "owner" | "uh" | null) => {
    if (open) rows.push({ number: open.number, body: open.lines.join("\n"), kind });
    last = open?.number ?? last;
    open = null;
  };
  for (const line of lines) {
    const expected: number = (open?.number || last) + 1;
    const numbered: RegExpExecArray | null = /^\s*(\d{1,3})[.)]?(?=[\s\t\ue002]|$)\s*/.exec(line);
    const begins: boolean = numbered !== null && Math.abs(Number(numbered[1]) - expected) <= 1;
    if (begins || !open || (!numbers && line.includes("\t"))) {
      close(null);
      open = { number: begins ? Number(numbered?.[1]) : null, lines: [] };
    }
    const body: string = begins ? line.slice(numbered?.[0].length ?? 0) : line;
    const end = kindAtEnd(body, kinds);
    open.lines.push(end ? end.before : body);
    // A row that has only its kind so far continues; one with a name ends here.
    if (end) close(end.kind);
  }
  close(null);
  return rows;
}

function partnerOf({ number, body, kind }: Row, known: readonly string[]): Partner {
  const cells = body.split("\t").map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  let name: string;
  let contact: string | null;
  if (filled.length >= 2) {
    name = cells.find((cell) => cell !== "") ?? "";
    contact = filled.slice(1).join(" ").replaceAll(EMPTY, "");
  } else {
    const [before, ...after] = body.split(EMPTY);
    const lines = (after.join("").trim() === "" ? (before ?? "") : body.replaceAll(EMPTY, ""))
      .split(/[\n\u2028]/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const cut = body.includes(EMPTY) ? null : cutBeforeName(lines, known);
    name = cut?.before ?? lines.join(" ");
    contact = cut?.name ?? null;
  }
  const tidy = (text: string) => text.replaceAll(EMPTY, " ").replaceAll(LINE_IN_CELL, " ").replace(/\s+/g, " ").trim();
  const named = tidy(name);
  const inside = [...named.matchAll(/\(([^()]*)\)/g)].map(([, units]) => units ?? "");
  const units = inside
    .filter((text) => text.includes(",") || / og /.test(text))
    .flatMap((text) => text.split(/,| og /))
    .map((unit) => unit.trim())
    .filter((unit) => unit !== "");
  return {
    number,
    name:
      units.length > 0
        ? tidy(named.replace(/\([^()]*\)/g, (inside) => (/,| og /.test(inside) ? " " : inside))).replace(/ ,/g, ",")
        : named,
    units,
    contact: contact === null || tidy(contact) === "" || isUnanswered(tidy(contact)) ? null : tidy(contact),
    kind,
  };
}
