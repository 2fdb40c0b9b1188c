import type { Command } from "./command";
import { help, home } from "./help";
import { lastImport } from "./lastImport";
import { moveHere } from "./moveHere";
import { newApplication } from "./newApplication";
import { type LocalDeps, playAs } from "./playAs";
import { status } from "./status";

/** The commands that people can type. Acting as somebody else exists only if `local` is given. */
export const commandsFor = (local: LocalDeps | null): readonly Command[] => [
  help,
  home,
  newApplication,
  lastImport,
  status,
  moveHere,
  ...(local ? [playAs(local)] : []),
];
