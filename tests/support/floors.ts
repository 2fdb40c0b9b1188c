import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { projectRoot } from "../../env/projectRoot";

/** The floors of docs/architecture.md. */
export const FLOORS = ["bot", "cards", "documents", "domain", "env", "forms", "importing", "jobs", "prisma"] as const;

/** Made by Prisma, and the history of the database: neither is a room. */
const NO_ROOM = /^prisma\/(generated|migrations)\//;

/** Each file of the floors, from the project's root, with `/` between its folders. */
export const filesOfFloors = (): string[] =>
  FLOORS.flatMap((floor) =>
    readdirSync(join(projectRoot(), floor), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(projectRoot().length + 1)
          .split(sep)
          .join("/"),
      )
      .filter((file) => !NO_ROOM.test(file)),
  ).sort();
