import type { Command } from "./command";
import { help, home } from "./help";
import { lastImport } from "./lastImport";
import { moveHere } from "./moveHere";
import { newApplication } from "./newApplication";
import { type LocalDeps, playAs } from "./playAs";
import { status } from "./status";

/** What one can type. Acting as somebody else exists where `local` is given, and nowhere else. */
export const commandsFor = (local: LocalDeps | null): readonly Command[] => [
  help,
  home,
  newApplication,
  lastImport,
  status,
  moveHere,
  ...(local ? [playAs(local)] : []),
];
