import { Template } from "adaptivecards-templating";
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
} from "botbuilder";
import restify from "restify";
import type { PlainCard } from "./plainCard";

/** A bot as Microsoft's documentation shows one: the card is made from its template in each turn, and nothing is stored. */
class PlainBot extends TeamsActivityHandler {
  constructor(private readonly card: PlainCard) {
    super();
  }

  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    const { template, data } = this.card;
    const card = new Template(template).expand({ $root: data });
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  }
}

process.on("message", ({ port, card }: { port: number; card: PlainCard }) => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new PlainBot(card);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post("/api/messages", async (request, response) => {
    await adapter.process(request as Parameters<CloudAdapter["process"]>[0], response, (context) => bot.run(context));
  });
  server.listen(port, "127.0.0.1", () => process.send?.("listening"));
});
process.on("disconnect", () => process.exit());
