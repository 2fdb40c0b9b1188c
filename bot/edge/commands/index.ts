import type { LocalDeps } from "../../handler/botDeps";
import type { Command } from "./command";
import { deadline } from "./deadline";
import { documents } from "./documents";
import { help, home } from "./help";
import { language } from "./language";
import { lastImport } from "./lastImport";
import { moveHere } from "./moveHere";
import { newApplication } from "./newApplication";
import { openSaid } from "./openSaid";
import { playAs } from "./playAs";
import { status } from "./status";
import { thanks, undo } from "./thanks";

/**
 * What people can type: the first command that matches answers, and `openNamed` answers the rest. Acting as somebody else
 * exists only if `local` is given.
 */
export const commandsFor = (local: LocalDeps | null): readonly Command[] => [
  ...(local ? [playAs(local)] : []),
  moveHere,
  help,
  language,
  home,
  newApplication,
  lastImport,
  status,
  deadline,
  documents,
  thanks,
  undo,
  openSaid,
];
