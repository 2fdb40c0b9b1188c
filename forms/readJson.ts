import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type FileMistake, inFile, lineAt, type ReadFile } from "./fileMistake";
import type { Mistake } from "./mistakes/mistake";

/** The file's bytes as JSON; `value` is undefined if they are not. */
export function readJson(
  file: string,
  bytes: Uint8Array,
): { readonly read: ReadFile; readonly value: unknown; readonly mistakes: readonly FileMistake[] } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const message = "filen er ikke lagret som UTF-8; lagre den på nytt med «UTF-8» som tegnkoding";
    const read = { file, text: "", root: undefined };
    return { read, value: undefined, mistakes: [inFile(read, { path: [], message })] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const read = { file, text, root };
  const [error] = errors;
  if (error || !root) {
    const what = error ? printParseErrorCode(error.error) : "ValueExpected";
    const message = NOT_JSON[what] ?? UNREADABLE;
    const line = lineAt(text, error?.offset ?? 0);
    return { read, value: undefined, mistakes: [{ file, line, place: "", message }] };
  }
  return { read, value: JSON.parse(text), mistakes: twiceNamed(root).map((each) => inFile(read, each)) };
}

const QUOTES = 'Har en tekst hermetegn i seg, skriv dem som «» eller \\"';
const UNREADABLE = `her er noe som ikke kan leses. ${QUOTES}`;

/** What an editor's parser finds most often, in words. */
const NOT_JSON: Readonly<Record<string, string>> = {
  CommaExpected: `det mangler et komma foran dette. ${QUOTES}`,
  ColonExpected: "det mangler et kolon foran dette",
  CloseBraceExpected: "det mangler en avsluttende }",
  CloseBracketExpected: "det mangler en avsluttende ]",
  PropertyNameExpected: "her skal det stå et navn i anførselstegn (er det et komma for mye foran?)",
  ValueExpected: "her skal det stå en verdi (er det et komma for mye foran?)",
  UnexpectedEndOfString: "teksten mangler det avsluttende anførselstegnet",
  InvalidCommentToken: "en kommentar kan ikke stå i filen",
};

/** Names that stand twice in one object: JSON keeps the last and drops the first without a word. */
function twiceNamed(node: Node, path: readonly (string | number)[] = []): Mistake[] {
  if (node.type === "array") return (node.children ?? []).flatMap((each, index) => twiceNamed(each, [...path, index]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) => {
    const key = String(name?.value);
    const again = seen.has(key) ? [{ path: [...path, key], message: `«${key}» står to ganger` }] : [];
    seen.add(key);
    return value ? [...again, ...twiceNamed(value, [...path, key])] : again;
  });
}
