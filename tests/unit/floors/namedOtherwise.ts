/** Files that export nothing of their own name, sorted. Remove a file from the list when renaming it; add none. */
export const NAMED_OTHERWISE: readonly string[] = [
  "bot/handler/access.ts",
  "bot/handler/choices.ts",
  "bot/handler/deps.ts",
  "bot/notices/reminder.ts",
  "cards/verbs/cardData.ts",
];
