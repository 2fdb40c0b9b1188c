import type { CelFault } from "./celFault";

const CLOSING: Readonly<Record<string, string>> = { RPAREN: ")", RBRACKET: "]", RBRACE: "}" };

/** Words of other languages for what CEL writes with signs. */
const SIGNS: Readonly<Record<string, string>> = { and: "&&", og: "&&", or: "||", eller: "||", not: "!", ikke: "!" };

const LIMITS: Readonly<Record<string, string>> = {
  maxAstNodes: "den er for lang. Del den i to regler",
  maxDepth: "den har for mange parenteser i hverandre",
  maxListElements: "en liste i den er for lang",
};

/** What is wrong with how an expression is written; undefined if nobody has put that into words. */
export function syntaxInWords({ code, summary = "", range }: CelFault, source: string): string | undefined {
  const { start, end } = range ?? { start: source.length, end: source.length };
  const here = source.slice(start, Math.max(end, start + 1));
  switch (code) {
    case "expected_token":
      return expected(summary, here);
    case "unexpected_token":
      if (here === "") return "den slutter for tidlig. Etter et tegn som «>» eller «&&» må det stå noe";
      if (here === ">" && source[start - 1] === "<") return "«<>» finnes ikke. Skriv «!=» for ulikt";
      return `«${here}» kan ikke stå her. Et uttrykk skrives slik: «party.sum.grant > 0 && year >= 2027»`;
    case "unexpected_character":
      return character(source, start);
    case "unterminated_string":
      return `en tekst slutter ikke. Den skrives mellom to like tegn, slik: «'uh'»`;
    case "limit_exceeded":
      return LIMITS[/Exceeded (\w+)/.exec(summary)?.[1] ?? ""] ?? "den er for stor. Del den i to regler";
    case "reserved_identifier":
      return `«${here}» kan ikke brukes. Enten-eller skrives slik: «year > 2027 ? 1 : 2»`;
    case "invalid_macro_argument":
      return summary.startsWith("has")
        ? "has(...) spør om ett svar, og skrives slik: «has(answer.SEKSJON.FELT)»"
        : "først i parentesen står et kort navn på hver i lista, slik: «parties.all(p, p.sum.grant > 0)»";
    default:
      return undefined;
  }
}

function expected(summary: string, here: string): string {
  const [, token = ""] = /^Expected (\w+)/.exec(summary) ?? [];
  if (token === "RPAREN" && here === ",") return "en liste skrives i klammer, slik: «party.kind in ['uh', 'fagskole']»";
  const closing = CLOSING[token];
  if (closing) return `det mangler en «${closing}»${here === "" ? " til slutt" : ` før «${here}»`}`;
  return token === "COLON"
    ? "det mangler et «:». Enten-eller skrives slik: «year > 2027 ? 1 : 2»"
    : `det mangler noe${here === "" ? " til slutt" : ` før «${here}»`}`;
}

function character(source: string, start: number): string {
  const sign = [...source.slice(start)][0] ?? "";
  const before = source.slice(0, start);
  if (sign === "=") return "likt skrives med to tegn: «==». Minst og høyst skrives «>=» og «<=»";
  if (sign in { ")": 0, "]": 0, "}": 0 }) return `det er en «${sign}» for mye, eller den som åpner, mangler`;
  if (sign === "," && /\d$/.test(before)) return "desimaler skrives med punktum, slik: «1.5»";
  if (/[\u2018-\u201f\u00ab\u00bb]/.test(sign)) return `en tekst skrives med rette tegn, slik: «'uh'»`;
  if (/\d\s+$/.test(before) && /\d/.test(sign)) return "et tall skrives uten mellomrom, slik: «1000000»";
  let from = start;
  while (/\w/.test(source[from - 1] ?? "")) from -= 1;
  const word = source.slice(from, start) + (/^\w*/.exec(source.slice(start))?.[0] ?? "");
  const instead = SIGNS[word.toLowerCase()];
  if (instead) return `«${word}» skrives «${instead}»`;
  return `«${word || sign}» kan ikke stå her. To ting skilles av et tegn, slik: «party.sum.grant > 0 && year >= 2027»`;
}
