/** Which draft somebody has before them: what it says, and the newest version of an answer that it may be made of. */
export type DraftSeen = { readonly contentHash: string; readonly version: string };
