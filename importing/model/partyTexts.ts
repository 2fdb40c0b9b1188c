/** The style of the paragraphs in our own Word documents that name the party whose answer follows. */
export const PARTY_STYLE = "Part";
/** Stands before such a line. */
export const PARTY_LINE = "\ue008";

type PartyText = { readonly party: string; readonly text: string };

/** The text before the first line that names a party, and the text of each party. */
export function partyTexts(text: string): { readonly before: string; readonly texts: readonly PartyText[] } {
  const [before = "", ...pieces] = text.split(PARTY_LINE);
  const texts = pieces.map((piece) => {
    const [party = "", ...lines] = piece.split("\n");
    return { party: party.trim(), text: lines.join("\n") };
  });
  return { before, texts };
}
