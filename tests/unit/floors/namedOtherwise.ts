/** Files that export nothing of their own name, sorted. Remove a file from the list when renaming it; add none. */
export const NAMED_OTHERWISE: readonly string[] = ["cards/verbs/cardData.ts"];
