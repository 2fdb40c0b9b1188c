import { dirname } from "node:path";
import { filesOfFloors } from "../../support/floors";

/** The floors divided into rooms; each of the others is a single room. */
const WITH_ROOMS = ["bot", "cards", "documents", "domain", "importing", "prisma"];
const [FEWEST, MOST] = [3, 25];

/** Rooms smaller than the minimum size. The list only shrinks. */
const SMALL: readonly string[] = ["domain/audit", "forms/plans"];

/** The files allowed at the root of a floor: its entry points, or helpers of its rooms. The list only shrinks. */
const ENTRIES: readonly string[] = [
  "bot/databaseFor.ts",
  "bot/endOnFault.ts",
  "bot/local.ts",
  "bot/localLinkSecret.ts",
  "bot/main.ts",
  "bot/migrate.ts",
  "bot/playground.ts",
  "bot/prepareDatabase.ts",
  "bot/readEditions.ts",
  "bot/retryUntilConnected.ts",
  "bot/scheduledJobs.ts",
  "bot/startBot.ts",
  "bot/stores.ts",
  "importing/main.ts",
  "prisma/schema.prisma",
];

const files = filesOfFloors();
const isAtRoot = (file: string): boolean => WITH_ROOMS.includes(dirname(file));

it(`A room holds ${FEWEST} to ${MOST} files, but for the small ones that are listed.`, () => {
  const rooms = new Map<string, number>();
  for (const file of files) if (!isAtRoot(file)) rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
  expect([...rooms].filter(([, count]) => count > MOST).map(([room]) => room)).toEqual([]);
  const small = [...rooms].filter(([, count]) => count < FEWEST).map(([room]) => room);
  expect(small.sort()).toEqual(SMALL);
});

it("The root of a floor contains only entry points.", () => {
  expect(files.filter(isAtRoot)).toEqual(ENTRIES);
});
