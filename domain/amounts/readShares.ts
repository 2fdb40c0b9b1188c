import { type Outcome, ok, refuse } from "../values/outcome";
import { bareWords, isDoubtful, isJoin, mayStandBeside } from "./bareWords";
import type { Lexeme } from "./figure";
import { kronerOf } from "./kronerOf";
import { originalWording, type RowRefusal, type Share } from "./kronerRow";
import { lexFigures } from "./lexFigures";

const isNote = (text: string): boolean => /^\([^()]*\)$/.test(text);

/** Whether any words are neither a name nor a join: they may change the amounts. */
export function oddIn(lexemes: readonly Lexeme[]): boolean {
  let run: string[] = [];
  const runs: string[] = [];
  let oddNote = false;
  for (const lexeme of lexemes) {
    if (lexeme.kind === "word" && isNote(lexeme.text)) oddNote ||= /\d/.test(lexeme.text) || isDoubtful(lexeme.text);
    else if (lexeme.kind === "word") run.push(lexeme.text);
    else if (run.length > 0) {
      runs.push(run.join(" "));
      run = [];
    }
  }
  if (run.length > 0) runs.push(run.join(" "));
  const percentOf = lexemes.some(({ kind }, index) => kind === "percent" && lexemes[index + 1]?.kind === "word");
  return oddNote || percentOf || runs.some((words) => !mayStandBeside(words));
}

/** Adds several figures in an owner's or total's cell up to one share. */
export function only(shares: readonly Share[]): Share | null {
  const [first] = shares;
  if (!first) return null;
  const written = shares.flatMap((share) => share.written ?? []).join(" + ");
  return {
    kroner: shares.reduce((sum, { kroner }) => sum + kroner, 0),
    note: first.note,
    ...(written === "" ? {} : { written }),
  };
}

/** The amounts in one cell, each with its note: `201 500,- (LMS) 284 000,- (Nord)`. Empty for an empty cell. */
export function readShares(cell: string, unit = 1): Outcome<readonly Share[], RowRefusal> {
  const outcome = cellShares(cell, unit);
  if (!outcome.ok) return outcome;
  const { shares, loose } = outcome.value;
  return loose ? refuse({ kind: "unreadable", text: cell.trim(), why: "not-a-number" }) : ok(shares);
}

/** `loose`: there are several figures, and nothing shows that they belong together. */
export function cellShares(
  cell: string,
  unit: number,
): Outcome<{ readonly shares: readonly Share[]; readonly loose: boolean }, RowRefusal> {
  const lexemes = lexFigures(cell);
  const figures = lexemes.filter((lexeme) => lexeme.kind === "figure");
  if (figures.length > 0 && oddIn(lexemes))
    return refuse({ kind: "unreadable", text: cell.trim(), why: "not-a-number" });
  const shares: Share[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.kind !== "figure") continue;
    const outcome = kronerOf(lexeme.figure, unit);
    if (!outcome.ok) return refuse({ kind: "unreadable", text: lexeme.figure.text, why: outcome.refusal.kind });
    const note = lexeme.figure.note ?? noteBeside(lexemes, index);
    shares.push({ kroner: outcome.value, note, ...originalWording(lexeme.figure, unit) });
  }
  const noted = shares.filter(({ note }) => note !== null).length;
  const joins = lexemes.filter((lexeme) => lexeme.kind === "word" && isJoin(lexeme.text)).length;
  const joined = shares.length > 1 && noted === 0 && joins === shares.length - 1;
  const sum = joined ? only(shares) : null;
  return ok({ shares: sum ? [sum] : shares, loose: shares.length > 1 && !sum && noted < shares.length - 1 });
}

/** The note in "LMS: 201 500" or "201 500 LMS". If the cell starts with a word, notes precede their figures. */
function noteBeside(lexemes: readonly Lexeme[], index: number): string | null {
  const words = (from: number, step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let at = from; lexemes[at]?.kind === "word"; at += step) found.push((lexemes[at] as { text: string }).text);
    return step === 1 ? found : found.reverse();
  };
  const leading = lexemes[0]?.kind === "word";
  const beside = leading ? words(index - 1, -1) : words(index + 1, 1);
  const written = beside.find(isNote)?.slice(1, -1);
  const note = bareWords(written ?? beside.join(" "));
  return /^\p{Lu}/u.test(note) ? note : null;
}
