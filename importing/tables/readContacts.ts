import { EMPTY } from "../../domain/amounts/figure";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";
import { indexLetters, occurrences } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { withoutLastLines } from "../text/withoutLastLines";

export type ContactRow = {
  readonly id: string;
  readonly label: string;
  readonly owner: string | null;
  readonly uh: string | null;
  readonly both: string | null;
};
type Known = { readonly id: string; readonly label: string; readonly also: readonly string[]; readonly names: boolean };

/**
 * Reads the table of contacts: name, role and so on, of the owner and of UH.
 *
 * If the two columns run together, numbers are split by their length and addresses by their @. Names are split if one
 * of them occurs elsewhere in the document, or in the middle if both have two words. Otherwise `both` keeps them.
 */
export function readContacts(
  text: string,
  known: readonly Known[],
  columns: readonly string[],
  people: readonly string[],
): { rows: ContactRow[]; rest: string } {
  const plain = withoutBold(text);
  const letters = indexLetters(plain);
  const seen = new Set<string>();
  let taken = 0;
  const starts = known
    .flatMap(({ id, label, also, names }) =>
      [label, ...also].flatMap((phrase) => occurrences(letters, phrase).map((span) => ({ id, label, names, ...span }))),
    )
    .filter(({ start }) => startsAfter(plain, start, /[\n\t]/, /\s/))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ id, start, end }) => {
      const first = !seen.has(id) && start >= taken;
      seen.add(id);
      taken = Math.max(taken, end);
      return first;
    });
  const head = plain.slice(0, starts[0]?.start ?? plain.length).replaceAll(EMPTY, " ");
  const rest = head
    .split("\n")
    .filter(
      (line) =>
        !line
          .trim()
          .split(/[\s/]+/)
          .every((word) => word === "" || columns.some((each) => each.toLowerCase() === word.toLowerCase())),
    )
    .join("\n")
    .replace(/\s+/g, " ")
    .trim();
  const named = rest === "" ? people : [rest, ...people];
  const rows = starts.map(({ id, label, names, end }, index): ContactRow => {
    const body = plain.slice(end, starts[index + 1]?.start ?? plain.length).replace(/^[\s:]*:/, "");
    return { id, label, ...halves(body, names ? named : null) };
  });
  return { rows, rest };
}

type Halves = { owner: string | null; uh: string | null; both: string | null };

function halves(body: string, people: readonly string[] | null): Halves {
  const tidy = (part: string | undefined) =>
    (part ?? "").replaceAll(EMPTY, " ").replaceAll(LINE_IN_CELL, " ").replace(/\s+/g, " ").trim() || null;
  const pair = (owner: string | undefined, uh: string | undefined): Halves => ({
    owner: tidy(owner),
    uh: tidy(uh),
    both: null,
  });
  const line = withoutLastLines(body);
  if (line.includes("\t")) {
    const cells = line.replace(/^\t/, "").split("\t");
    return pair(cells[0], cells.slice(1).join(" "));
  }
  const trimmed = body.trim();
  if (trimmed === "") return pair("", "");
  if (trimmed.includes(EMPTY)) {
    const [owner, ...rest] = trimmed.split(EMPTY);
    return rest.length === 1 || owner?.trim() === "" ? pair(owner, rest.join(" ")) : pair(owner, rest.join(" "));
  }
  const cut = cutOf(trimmed, people);
  if (cut) return pair(...cut);
  for (const pattern of [/ {2,}/, /\n/]) {
    const parts = trimmed
      .split(pattern)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length === 2) return pair(parts[0], parts[1]);
  }
  return { owner: null, uh: null, both: tidy(trimmed) };
}

const isMail = (word: string | undefined): word is string => {
  const at = word?.indexOf("@", 1) ?? -1;
  return word !== undefined && at > 0 && at < word.length - 1;
};

/** `people` are known names, or null if the row has no names. */
function cutOf(text: string, people: readonly string[] | null): [string, string] | null {
  const plain = text.replace(/\s+/g, " ");
  const [mail, other, ...more] = plain.trim().split(" ");
  if (isMail(mail) && isMail(other) && more.length === 0) return [mail, other];
  const digits = plain.replace(/\D/g, "");
  if (/^[\d .+]+$/.test(plain) && digits.length % 2 === 0 && [8, 9, 11].includes(digits.length / 2)) {
    let seen = 0;
    for (let at = 0; at < plain.length; at++) {
      if (/\d/.test(plain[at] as string)) seen++;
      if (seen === digits.length / 2 && /[\d]/.test(plain[at] as string))
        return [plain.slice(0, at + 1), plain.slice(at + 1)];
    }
  }
  const half = plain.length / 2;
  if (Number.isInteger(half - 0.5) && plain.slice(0, half - 0.5) === plain.slice(half + 0.5))
    return [plain.slice(0, half - 0.5), plain.slice(half + 0.5)];
  if (people === null) {
    // Two phrases, each with a capital: "Rådgiver ved skolekontoret Seniorrådgiver".
    const begins = [...plain.matchAll(/ (?=\p{Lu}\p{Ll}{3})/gu)];
    const at = begins[0]?.index ?? 0;
    return begins.length === 1 ? [plain.slice(0, at), plain.slice(at + 1)] : null;
  }
  for (const person of people) {
    if (plain.startsWith(`${person} `)) return [person, plain.slice(person.length + 1)];
    if (plain.endsWith(` ${person}`)) return [plain.slice(0, -person.length - 1), person];
  }
  const words = plain.split(" ");
  return words.length === 4 ? [words.slice(0, 2).join(" "), words.slice(2).join(" ")] : null;
}
