import { startConnector } from "../../../demo/connector";
import { copiedDatabase, freshDatabase } from "../database/database";
import { settled } from "../database/stored";
import { people, startTestBot, type TestBot, type TestBotOptions } from "./bot";

/**
 * What is played once for all the tests of a file, which takes ten times as long as a copy of it. Each test begins with
 * a copy of the database and a bot of its own; Teams is the same for all, as its address is stored.
 */
export async function playedOnce<Played>(
  play: (test: TestBot) => Promise<Played>,
  options: TestBotOptions = {},
): Promise<{ readonly played: Played; start(): Promise<TestBot>; drop(): Promise<void> }> {
  const connector = await startConnector({ accounts: Object.values(people) });
  const original = await freshDatabase();
  const test = await startTestBot({ ...options, beside: { database: original, connector } });
  const played = await play(test);
  await settled(original.db);
  await test.stop();
  await original.db.close();
  return {
    played,
    async start() {
      const database = await copiedDatabase(original);
      const bot = await startTestBot({ ...options, beside: { database, connector } });
      return {
        ...bot,
        async stop() {
          await bot.stop();
          await database.drop();
        },
      };
    },
    async drop() {
      await original.drop();
      await connector.close();
    },
  };
}
