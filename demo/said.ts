import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../domain/values/language";
import { projectRoot } from "../env/projectRoot";

type Tree = { readonly [name: string]: string | Tree };

const leavesOf = (tree: Tree, at = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, each]) =>
    typeof each === "string" ? [[`${at}${name}`, each] as [string, string]] : leavesOf(each, `${at}${name}.`),
  );

const read = (folder: string, language: Language): Map<string, string> =>
  new Map(leavesOf(JSON.parse(readFileSync(join(projectRoot(), folder, `${language}.json`), "utf8")) as Tree));

/** Catalogues whose sentences the demo looks for on the cards. */
const CATALOGUES = ["cards/wording", "documents/wording", "forms/behovsmelding-2026"];

type Sentence = {
  readonly mine: string;
  readonly pattern: RegExp;
  readonly facts: readonly string[];
  readonly other: string;
};

/**
 * What the bot says in another language where the demo knows the bokmål: "Tiltak 1" is "Measure 1" in English. What no
 * catalogue has, such as what people wrote, stays as it is.
 */
export function saidIn(language: Language): (bokmal: string) => string {
  if (language === "nb") return (text) => text;
  const sentences = CATALOGUES.flatMap((folder) => {
    const other = read(folder, language);
    return [...read(folder, "nb")].flatMap(([key, text]): Sentence[] => {
      const translated = other.get(key);
      if (translated === undefined) return [];
      const [parts, others] = [sentencesIn(text), sentencesIn(translated)];
      const pairs = parts.length === others.length ? parts.map((part, index) => [part, others[index]]) : [];
      return [[text, translated], ...pairs].map(([mine = "", theirs = ""]) => ({
        mine,
        ...patternOf(mine),
        other: theirs,
      }));
    });
  });
  const exact = new Map(sentences.filter(({ facts }) => facts.length === 0).map(({ mine, other }) => [mine, other]));
  const whole = (text: string): string | null => {
    const same = exact.get(text);
    if (same !== undefined) return same;
    for (const { pattern, facts, other } of sentences) {
      const found = pattern.exec(text);
      if (!found) continue;
      const values = new Map(facts.map((fact, index) => [fact, said(found[index + 1] ?? "")]));
      return other.replace(/\{\{(\w+)\}\}/g, (all, fact: string) => values.get(fact) ?? all);
    }
    return null;
  };
  const said = (text: string): string =>
    whole(text) ??
    NUMBERED.exec(text)?.slice(1).map(said).join(" ") ??
    text
      .split(" · ")
      .map((part) => whole(part) ?? part)
      .join(" · ");
  return said;
}

/** A section is called by the form's number and its title. */
const NUMBERED = /^(\d+) (.+)$/;

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?:]) /);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A sentence of facts alone would fit any text. */
function patternOf(sentence: string): Pick<Sentence, "pattern" | "facts"> {
  const facts = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, fact]) => fact as string);
  const words = sentence.split(/\{\{\w+\}\}/);
  const tells = words.join("").replace(/[^\p{L}]/gu, "").length > 2;
  return { pattern: tells ? new RegExp(`^${words.map(escaped).join("(.+)")}$`, "u") : /(?!)/, facts };
}
