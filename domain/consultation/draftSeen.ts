/** The draft somebody has before them: its content hash, and the newest answer version it may include. */
export type DraftSeen = { readonly contentHash: string; readonly version: string };
