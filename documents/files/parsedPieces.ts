/** What JSON in pieces says. They are emptied: nobody needs both the text and what it says. */
export const parsedPieces = (pieces: string[]): unknown => JSON.parse(pieces.splice(0).join(""));
