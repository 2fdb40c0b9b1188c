import type { NamedParty, Partner } from "../model/imported";
import { indexLetters, sameWords, wordsOf } from "../text/letters";

/** What an owner's name may end with. */
const ENTERPRISE = /^(?:as|a\/s|sa|ba|(?:barnehage|skole|skule)\p{L}*)$/iu;

/** Whether a name is the network's, which is listed with the owners without being one: "Kompetansenettverk Fjord". */
function isNetwork(name: string): boolean {
  const words = name.trim().split(/\s+/);
  const named = /^(?:navn|namn)$/i.test(words[0] ?? "") ? words[2] : words[0];
  return (
    [named, words.at(-1)].some((word) => /nettverk(?:et)?:?$/i.test(word ?? "")) && !ENTERPRISE.test(words.at(-1) ?? "")
  );
}

/** The owners in a header line: "Alstahaug, Leirfjord og Træna kommuner", then kindergartens. */
export function ownersInHeader(text: string): NamedParty[] {
  const lines = text.split("\n").filter((line) => !isNetwork(line));
  const plain = lines.join("\n").replace(/\s+/g, " ").trim();
  if (plain === "") return [];
  const groups = plain.split(/(?<=\b(?:kommune[nr]?|kommunar)\b)(?: ?[,;] ?| og | )(?=\p{Lu})/u);
  return groups.flatMap((group) => {
    const plural = / kommun(?:er|ar)$/i.test(group);
    const bare = plural ? group.slice(0, -" kommuner".length) : group;
    const outside = cutAtCommas(bare).flatMap((piece, index, all) =>
      plural || (all.length > 1 && index === all.length - 1) ? piece.split(/ og | samt /) : [piece],
    );
    return outside
      .map((piece) => piece.replace(/^\s*(?:og|samt)\s+/i, "").trim())
      .filter((piece) => piece !== "" && !isNetwork(piece))
      .map((piece) =>
        plural
          ? { name: `${piece} kommune`, as: "owner" as const, aliases: [piece] }
          : { name: piece, as: "owner" as const, aliases: [] },
      );
  });
}

/** Owners from the header and the list of partners, without duplicates. */
export function documentOwners(header: readonly NamedParty[], partners: readonly Partner[]): NamedParty[] {
  const owners = [...header];
  for (const { name, kind } of partners) {
    if (kind === "uh" || name === "" || isNetwork(name)) continue;
    if (!owners.some((owner) => [owner.name, ...owner.aliases].some((known) => sameWords(known, name))))
      owners.push({ name, as: "owner", aliases: [] });
  }
  return owners;
}

/** The employee organisations that took part in the consultation. */
export function unionsOf(roles: readonly string[], unions: readonly string[]): NamedParty[] {
  const found = new Map<string, NamedParty>();
  for (const role of roles)
    for (const union of unions)
      if (` ${wordsOf(role).join(" ")} `.includes(` ${wordsOf(union).join(" ")} `))
        found.set(indexLetters(union).squeezed, { name: union, as: "consulted", aliases: [] });
  return [...found.values()];
}

/**
 * Splits at semicolons, and at commas outside parentheses. It works from the end, so that each character is visited
 * once.
 */
function cutAtCommas(text: string): string[] {
  const pieces: string[] = [];
  let inside = false;
  let end = text.length;
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === ")") inside = true;
    else if (sign === "(") inside = false;
    else if (sign === ";" || (sign === "," && !inside)) {
      pieces.push(text.slice(at + 1, end));
      end = at;
    }
  }
  return [...pieces, text.slice(0, end)].reverse();
}
