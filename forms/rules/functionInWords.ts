import { typeInWords } from "./typeInWords";

const SUM = "parties.map(p, p.sum.grant).sum()";

/** The functions of rules, and how each is written. */
const EXAMPLES: Readonly<Record<string, string>> = {
  size: "size(parties)",
  sum: SUM,
  kr: "kr(party.sum.grant)",
  has: "has(answer.SEKSJON.FELT)",
  all: "parties.all(p, p.sum.grant > 0)",
  exists: "parties.exists(p, p.kind == 'uh')",
  filter: "parties.filter(p, p.kind == 'uh')",
  map: "parties.map(p, p.sum.grant)",
  int: "int(1.5)",
  double: "double(2)",
  string: "string(2)",
  contains: "party.name.contains('skole')",
  startsWith: "party.name.startsWith('A')",
  endsWith: "party.name.endsWith('AS')",
};

/** What other languages call a function of rules. */
const ALIASES: Readonly<Record<string, string>> = { count: "size", length: "size", len: "size", any: "exists" };

/** A function that is not there, or that takes something else, from CEL's "found no matching overload for 'kr(double)'". */
export function functionInWords(summary: string): string {
  const { receiver, name, given } = callIn(summary);
  const known = ALIASES[name] ?? name;
  const example = EXAMPLES[known];
  if (name === "contains" && receiver.startsWith("list")) return "om noe er i en liste, skrives slik: «'a' in LISTA»";
  if (name === "kr" && given === "double")
    return "kr(...) tar hele kroner. Et tall med desimaler skrives «kr(int(...))»";
  if (name === "sum" && receiver) return `bare en liste av tall kan summeres, slik: «${SUM}»`;
  if (!example) return `ingen funksjon heter «${name}». De som finnes, er ${Object.keys(EXAMPLES).join(", ")}`;
  const got = [receiver, ...(given ? given.split(", ") : [])].filter(Boolean).map(typeInWords);
  return known === name
    ? `${name}(...) kan ikke brukes på ${got.join(" og ")}. Den skrives slik: «${example}»`
    : `ingen funksjon heter «${name}». Skriv «${example}»`;
}

/** The parts of "list<int>.sum(double)" between quotation marks. */
function callIn(summary: string): { readonly receiver: string; readonly name: string; readonly given: string } {
  const call = summary.slice(summary.indexOf("'") + 1, summary.lastIndexOf("'"));
  const open = call.indexOf("(");
  const called = call.slice(0, Math.max(open, 0));
  const dot = called.lastIndexOf(".");
  return {
    receiver: called.slice(0, Math.max(dot, 0)),
    name: called.slice(dot + 1),
    given: call.slice(open + 1, call.lastIndexOf(")")),
  };
}
