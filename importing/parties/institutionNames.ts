import { unitOf } from "../../domain/amounts/amountUnit";
import type { Institutions } from "../../forms/recognition/recognition";
import type { NamedParty } from "../model/imported";
import { indexLetters, sameWords, wordsOf } from "../text/letters";

/** The universities and centres of a document, each with all the names that the document uses for it. */
export class InstitutionNames {
  private readonly found: { name: string; aliases: Set<string>; known: string | null }[] = [];

  constructor(private readonly known: Institutions["institutions"]) {}

  /** The official name of the known institution that a name refers to, if any. */
  private knownAs(name: string): string | null {
    const exact = this.known.find(({ name: official, aliases }) =>
      [official, ...aliases].some((alias) => sameWords(spelling(alias), spelling(name))),
    );
    if (exact) return exact.name;
    const within = this.known.filter((each) => this.mentions(each, name));
    return within.length === 1 ? (within[0]?.name ?? null) : null;
  }

  private mentions({ name: official, aliases }: Institutions["institutions"][number], text: string): boolean {
    const words = ` ${wordsOf(text).join(" ")} `;
    return [official, ...aliases].some((alias) => alias.length > 2 && words.includes(` ${wordsOf(alias).join(" ")} `));
  }

  /** The known institutions that a text mentions. */
  knownIn(text: string): string[] {
    return this.known.filter((each) => this.mentions(each, text)).map(({ name }) => name);
  }

  /** Whether a note beside a figure can be an institution's name. */
  isInstitution(note: string): boolean {
    if (/[\p{N}'’%]/u.test(note) || unitOf(note) !== null || /^(?:kr|nok|kroner)\.?$/i.test(note)) return false;
    return this.partyOf(note) !== undefined || this.knownAs(note) !== null || /^\p{Lu}[\p{L}&/. -]{1,60}$/u.test(note);
  }

  private partyOf(name: string) {
    const known = this.knownAs(name);
    return this.found.find(
      (party) =>
        (known !== null && party.known === known) ||
        [party.name, ...party.aliases].some(
          (alias) =>
            sameWords(spelling(alias), spelling(name)) ||
            isAcronymOf(name, alias) ||
            isAcronymOf(alias, name) ||
            beginsWith(alias, name),
        ),
    );
  }

  /** Records a name, and returns the name of the party that it belongs to. */
  add(name: string, aliases: readonly string[] = []): string {
    const party = this.partyOf(name) ?? aliases.map((alias) => this.partyOf(alias)).find((each) => each !== undefined);
    if (party) {
      for (const alias of [name, ...aliases]) if (alias !== party.name) party.aliases.add(alias);
      return party.name;
    }
    this.found.push({
      name,
      aliases: new Set(aliases.filter((alias) => alias !== name)),
      known: this.knownAs(name) ?? aliases.map((alias) => this.knownAs(alias)).find((each) => each !== null) ?? null,
    });
    return name;
  }

  /** The document's institution if there is only one: an amount without a name belongs to it. */
  only(): string | null {
    const [party, other] = this.found;
    return party && !other ? (this.labels.get(party.name) ?? party.name) : null;
  }

  private readonly labels = new Map<string, string>();

  /** The name used for an institution in figures: always that of the first figure. `null` for other notes. */
  labelOf(note: string): string | null {
    if (!this.isInstitution(note)) return null;
    const party = this.add(note);
    const label = this.labels.get(party) ?? note;
    this.labels.set(party, label);
    return label;
  }

  /** Records other names of a known institution that a text uses. */
  lookIn(text: string): void {
    for (const party of this.found) {
      const known = this.known.find(({ name }) => name === party.known);
      for (const alias of [known?.name ?? "", ...(known?.aliases ?? [])]) {
        const letters = indexLetters(alias).squeezed;
        const acronym = /\p{Lu}.*\p{Lu}/u.test(alias) && !alias.includes(" ");
        if (letters.length < 3 || (letters.length < 8 && !acronym)) continue;
        const pattern = new RegExp(
          `(?<![\\p{L}\\d])${alias.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+")}(?![\\p{L}\\d])`,
          letters.length > 3 ? "giu" : "gu",
        );
        for (const [written] of text.matchAll(pattern)) {
          const plain = written.replace(/\s+/g, " ");
          const capital = plain[0] !== plain[0]?.toLowerCase();
          const known = [party.name, ...party.aliases].some((name) =>
            plain.includes(" ") ? sameWords(name, plain) : name === plain,
          );
          if (capital && !known) party.aliases.add(plain);
        }
      }
    }
  }

  parties(): NamedParty[] {
    return this.found.map((party) => {
      const full = [...party.aliases].find((alias) => alias.includes(" ") && beginsWith(alias, party.name));
      const name = full ?? party.name;
      return { name, as: "uh", aliases: [party.name, ...party.aliases].filter((alias) => alias !== name) };
    });
  }
}

/** Normalises a name so that spelling variants match: "Høgskulen på Vestlandet", "Høyskolen Vestlandet". */
const spelling = (name: string): string =>
  wordsOf(name)
    .filter((word) => !/^(?:i|på|ved|for|og)$/.test(word))
    .map((word) => word.replace(/^hø[gy]sk[uo]l(?:e|a|en)$/, "høgskole").replace(/^universitetet$/, "universitet"))
    .join(" ");

/** "LMS" for Læringsmiljøsenteret, "SePU" for Senter for praksisrettet utdanningsforskning. */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}]{1,6}$/u.test(short) || short.length >= long.length / 2) return false;
  const capitals = short.toLowerCase();
  const initials = long
    .split(/[\s,/-]+/)
    .filter((word) => word !== "" && !/^(?:for|og|i|av|på)$/i.test(word))
    .map((word) => word[0]?.toLowerCase())
    .join("");
  return initials === capitals || (initials.startsWith(capitals) && capitals.length > 2);
}

/** "Nord" for Nord universitet. */
const beginsWith = (long: string, short: string): boolean => {
  const [first] = wordsOf(long);
  const words = wordsOf(short);
  return (
    words.length === 1 &&
    words[0] === first &&
    (first?.length ?? 0) > 2 &&
    !/^(?:universitetet|høgskolen|høgskulen|senter)$/.test(first ?? "")
  );
};

/** First words of independent institutions; "Senter for ..." may be part of the institution named beside it. */
const OF_ITS_OWN = /^(?:Universitet|Høgskole|Høgskule|Høyskole|Fagskole|[\p{Lu}]{2,6}(?![\p{L}]))/u;

/**
 * Records the institutions in the header.
 *
 * A name belongs with the one before it, as in "Læringsmiljøsenteret, Universitetet i Stavanger", unless both are
 * independent institutions, or both are unknown.
 */
export function institutionsInHeader(text: string, names: InstitutionNames): void {
  const separators = /(\s?(?:,|;|\/|\+|\n| og | samt )\s?)/;
  const parts = text
    .trim()
    .replace(/\s+/g, (blanks) => (blanks.includes("\n") ? "\n" : " "))
    .split(separators);
  const pieces: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const piece = parts[at] ?? "";
    const before = pieces.at(-1);
    const own = (of: string) => names.knownIn(of).length > 0 || OF_ITS_OWN.test(of);
    const same = before !== undefined && names.knownIn(before).some((known) => names.knownIn(piece).includes(known));
    // Our own documents have a semicolon between two parties, and people where a comma is part of a name.
    const apart = parts[at - 1]?.includes(";") ?? false;
    const anew = before === undefined || apart || (own(before) === own(piece) && !same && !before.includes(":"));
    if (anew) pieces.push(piece);
    else pieces[pieces.length - 1] = `${before}${parts[at - 1] ?? " "}${piece}`;
  }
  for (const piece of pieces.map((each) => each.replace(/\s+/g, " ").trim()).filter((each) => each !== "")) {
    const inside = [...piece.matchAll(/\(([^()]+)\)/g)].map(([, text]) => (text ?? "").trim());
    const bare = piece
      .replace(/\([^()]*\)/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const [short, long] = bare.includes(":") ? bare.split(/:\s*/, 2) : [bare, undefined];
    names.add((short ?? bare).trim(), [...(long ? [long.trim()] : []), ...inside]);
  }
}
