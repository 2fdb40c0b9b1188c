import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPlayground } from "../../bot/playground";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { freePort } from "../../demo/product";
import { projectRoot } from "../../env/projectRoot";

type Activity = { readonly type: string; readonly serviceUrl: string; readonly conversation: { readonly id: string } };

/** Microsoft's local client beside a bot that shows cards, and does nothing else: all of them whenever it is written to. */
export async function startCardShow(cards: readonly AdaptiveCard[]): Promise<{ url: string; stop(): Promise<void> }> {
  const show = async ({ serviceUrl, conversation }: Activity): Promise<void> => {
    for (const content of cards)
      await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          type: "message",
          attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
        }),
      });
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end("{}");
    const activity = JSON.parse(body || "{}") as Activity;
    if (activity.type === "message") await show(activity);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  const folder = mkdtempSync(join(tmpdir(), "samskriv-cards-"));
  const playground = await startPlayground({
    botPort: (server.address() as AddressInfo).port,
    port: await freePort(),
    config: join(projectRoot(), "env", "playground.yml"),
    folder,
  });
  return {
    url: playground.url,
    async stop() {
      await playground.stop();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
