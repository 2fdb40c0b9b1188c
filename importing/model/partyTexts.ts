import { ownWords } from "./ownWords";

/** The styles of the paragraphs in our own Word documents that name the party whose answer follows, and of remarks. */
export const PARTY_STYLE = "Part";
export const REMARK_STYLE = "Merknad";
/** The names of such paragraphs in our own PDF files: documents/pdf/tag.ts. */
export const PARTY_MARK = "Party";
export const REMARK_MARK = "Remark";
/** Stands before a line that names a party. */
export const PARTY_LINE = "\ue008";

/** Whether a remark says of the text below it that it stands in an earlier measure too. It is no part of that text. */
export const isUnchangedNote = (remark: string): boolean =>
  ownWords("unchangedFrom").some(
    (words) => remark.startsWith(`${words} `) && /^\d+$/.test(remark.slice(words.length + 1).trim()),
  );

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
