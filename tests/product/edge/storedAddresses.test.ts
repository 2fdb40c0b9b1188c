import type { Statement } from "../../../domain/ports/outbox";
import { openQueue } from "../../../jobs/queue";
import {
  type BotWithCredentials,
  goodClaims,
  post,
  press,
  startBotWithCredentials,
} from "../../support/bot/botWithCredentials";
import { until } from "../../support/until";

let bot: BotWithCredentials;
beforeAll(async () => {
  bot = await startBotWithCredentials();
});
afterAll(() => bot.stop());

const lines = () => bot.log.map((line) => JSON.parse(line) as Record<string, unknown>);

it("A message is not sent to a stored address outside Teams, and is kept as undelivered", async () => {
  const { prisma, pool } = bot.database.db;
  await post(bot.url, press(), { authorization: `Bearer ${bot.issuer.sign(goodClaims())}` });
  const kari = await prisma.person.findFirstOrThrow({ where: { name: "Kari Nordmo" } });
  await prisma.person.update({ where: { id: kari.id }, data: { serviceUrl: "https://attacker.example/emea/" } });
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  const queue = await openQueue(direct, () => {});

  await queue.notice({ kind: "home", personId: kari.id }, direct);
  await until(async () => lines().some(({ msg }) => msg === "a message was given up"));
  await queue.stop(0);

  const reasons = lines().filter((line) => JSON.stringify(line).includes("attacker.example"));
  expect(reasons).toMatchObject([
    {
      msg: "a queued message failed",
      err: { message: "not sent to a foreign service address: https://attacker.example/emea/" },
    },
  ]);
  const undelivered = () => prisma.undelivered.findFirst({ where: { personId: kari.id } });
  await until(undelivered);
  expect(await undelivered()).toMatchObject({ reason: "refused" });
});
