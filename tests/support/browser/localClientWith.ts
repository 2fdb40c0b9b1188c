import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Playground, startPlayground } from "../../../bot/playground";
import { freePort } from "../../../demo/product";
import { projectRoot } from "../../../env/projectRoot";
import type { Form } from "../../../forms/form";
import { startTestBot, type TestBot, type TestBotOptions } from "../bot/bot";
import { PlaygroundPage } from "./playgroundPage";

/** A bot that knows these editions, in Microsoft's local client, from the first test of a group to its last. */
export function localClientWith(
  forms: readonly Form[],
  options: Pick<TestBotOptions, "clock"> = {},
): { readonly teams: PlaygroundPage } {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-editions-"));
  let bot: TestBot | undefined;
  let playground: Playground | undefined;
  let teams: PlaygroundPage | undefined;

  beforeAll(async () => {
    bot = await startTestBot({ ...options, forms: new Map(forms.map((form) => [form.id, form])) });
    playground = await startPlayground({
      botPort: bot.bot.port,
      port: await freePort(),
      config: join(projectRoot(), "env", "playground.yml"),
      folder,
    });
    teams = await PlaygroundPage.open(playground.url);
  });

  afterAll(async () => {
    await teams?.close();
    await playground?.stop();
    await bot?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get teams() {
      if (!teams) throw new Error("the client is open once the first test runs");
      return teams;
    },
  };
}
