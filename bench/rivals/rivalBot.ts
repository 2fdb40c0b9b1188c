import { PrismaPg } from "@prisma/adapter-pg";
import { Template } from "adaptivecards-templating";
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type TurnContext,
} from "botbuilder";
import { Pool } from "pg";
import restify from "restify";
import { PrismaClient } from "../../prisma/generated/client";
import { drawnByFunction } from "./drawnByFunction";
import type { PlainCard } from "./plainCard";
import { storedAs } from "./storedAs";

/**
 * A bot to measure against. `plain` is as Microsoft's documentation shows one: the card is made from its template in
 * each turn, and nothing is stored. `prisma` is the same, and stores what was typed with one upsert. `typed` draws with a
 * function and stores with one statement: nobody who uses botbuilder gets faster.
 */
export type Rival = "plain" | "prisma" | "typed";

/** What a rival is told when it starts. `inputs` says which input each person types into. */
export type RivalOrder = {
  readonly rival: Rival;
  readonly port: number;
  readonly card: PlainCard;
  readonly databaseUrl: string;
  readonly inputs: Readonly<Record<string, string>>;
};

const POOL_SIZE = 10;

class RivalBot extends TeamsActivityHandler {
  constructor(
    private readonly store: (context: TurnContext) => Promise<unknown>,
    private readonly draw: () => object,
  ) {
    super();
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    await this.store(context);
    const value = this.draw() as Record<string, unknown>;
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value };
  }
}

function rivalOf({ rival, card, databaseUrl, inputs }: RivalOrder): RivalBot {
  const template = () => new Template(card.template).expand({ $root: card.data });
  if (rival === "plain") return new RivalBot(async () => {}, template);
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  if (rival === "prisma") {
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    return new RivalBot(({ activity }) => {
      const { id, value, ...key } = storedAs(activity, inputs);
      const written = { value, writtenAt: new Date() };
      return prisma.answer.upsert({
        where: { id },
        create: { id, version: 1, ...key, ...written },
        update: { version: { increment: 1 }, ...written },
      });
    }, template);
  }
  const drawn = drawnByFunction(card.template);
  return new RivalBot(
    ({ activity }) => {
      const { id, applicationId, sectionRef, field, writtenById, value } = storedAs(activity, inputs);
      return pool.query({
        name: "upsert",
        text: `insert into answer (id, application_id, section_ref, field, written_by_id, value, version, written_at)
               values ($1, $2, $3, $4, $5, $6, 1, now())
               on conflict (id) do update set value = excluded.value, version = answer.version + 1, written_at = now()`,
        values: [id, applicationId, sectionRef, field, writtenById, JSON.stringify(value)],
      });
    },
    () => drawn(card.data),
  );
}

process.on("message", (order: RivalOrder) => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = rivalOf(order);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post("/api/messages", async (request, response) => {
    await adapter.process(request as Parameters<CloudAdapter["process"]>[0], response, (context) => bot.run(context));
  });
  server.listen(order.port, "127.0.0.1", () => process.send?.("listening"));
});
process.on("disconnect", () => process.exit());
