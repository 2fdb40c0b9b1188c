import { EMPTY } from "../../domain/amounts/figure";
import type { ImportedRow } from "../model/imported";
import { withoutBold } from "../model/withoutBold";
import { isNameLike } from "../text/isNameLike";

type Column = { readonly id: string; readonly words: readonly string[] };

/**
 * Reads the participants in the consultation: a role and a name in each row.
 *
 * If the columns are lost, the role is the known words that begin a line, or all words but the last two.
 */
export function readParticipants(
  text: string,
  columns: readonly [Column, Column],
  known: readonly string[],
): ImportedRow[] {
  const [first, second] = columns.map(({ id }) => id) as [string, string];
  const labels = columns.flatMap(({ words }) => words.map((word) => word.toLowerCase()));
  const longestFirst = known.map((each) => each.toLowerCase()).sort((a, b) => b.length - a.length);
  const rows: ImportedRow[] = [];
  let waiting: string | null = null;
  const push = (role: string, name: string) => rows.push({ [first]: role.trim(), [second]: name.trim() });
  for (const line of withoutBold(text).replaceAll("\u2028", " ").split("\n")) {
    const words = line.replaceAll(EMPTY, " ").trim();
    if (words === "") continue;
    if (isHeader(words, labels)) continue;
    const cells = line.split("\t").map((cell) => cell.replaceAll(EMPTY, " ").replace(/\s+/g, " ").trim());
    if (cells.filter((cell) => cell !== "").length >= 2 || (line.includes("\t") && waiting === null)) {
      push(cells[0] ?? "", cells.slice(1).join(" "));
      continue;
    }
    const plain = words.replace(/\s+/g, " ");
    const colon = /^([^:]+): ?(.+)$/.exec(plain);
    const wide = / {2,}/.test(words) ? words.split(/ {2,}/) : null;
    const role = knownPrefix(plain.toLowerCase(), longestFirst);
    if (colon?.[1] && colon[2]) push(colon[1], colon[2]);
    else if (waiting !== null && role === 0 && isNameLike(plain)) {
      push(waiting, plain);
      waiting = null;
      continue;
    } else if (wide?.length === 2) push(wide[0] ?? "", wide[1] ?? "");
    else if (role > 0 && role < plain.length) push(plain.slice(0, role), plain.slice(role).replace(/^[\s,–-]+/, ""));
    else if (role === plain.length) {
      if (waiting !== null) push(waiting, "");
      waiting = plain;
      continue;
    } else {
      const all = plain.split(" ");
      const names = all.length > 2 && isNameLike(all.slice(-2).join(" ")) ? 2 : 0;
      if (names > 0) push(all.slice(0, -names).join(" "), all.slice(-names).join(" "));
      else if (isNameLike(plain)) push("", plain);
      else push(plain, "");
    }
    if (waiting !== null) {
      rows.splice(-1, 0, { [first]: waiting, [second]: "" });
      waiting = null;
    }
  }
  if (waiting !== null) push(waiting, "");
  return rows;
}

const isHeader = (line: string, labels: readonly string[]): boolean =>
  line.split(/[\s]+/).every((word) => labels.includes(word.toLowerCase()));

/** The length of the roles and organisations that begin a line, such as "hovedtillitsvalgt utdanningsforbundet". */
function knownPrefix(line: string, longestFirst: readonly string[]): number {
  let at = 0;
  for (;;) {
    const rest = line.slice(at);
    const between = at === 0 ? "" : (/^(?:\s*[,/–-]\s*|\s+(?:i|for|fra|og)\s+|\s+)/.exec(rest)?.[0] ?? "");
    const word = longestFirst.find(
      (each) => rest.startsWith(each, between.length) && !/[\p{L}\d]/u.test(rest[between.length + each.length] ?? " "),
    );
    if (!word) return at;
    at += between.length + word.length;
  }
}
