import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPlayground } from "../../../bot/playground";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { freePort } from "../../../demo/product";
import { projectRoot } from "../../../env/projectRoot";

type Activity = { readonly type: string; readonly serviceUrl: string; readonly conversation: { readonly id: string } };
type CardShow = {
  readonly url: string;
  /** Puts this card in the place of the one that was shown before; the first one when somebody has written. */
  show(card: AdaptiveCard): Promise<void>;
  stop(): Promise<void>;
};

/** Microsoft's local client beside a bot that shows one card at a time, and does nothing else. */
export async function startCardShow(): Promise<CardShow> {
  let writtenTo: (activity: Activity) => void;
  const written = new Promise<Activity>((resolve) => {
    writtenTo = resolve;
  });
  let shown: string | null = null;

  async function show(content: AdaptiveCard): Promise<void> {
    const { serviceUrl, conversation } = await written;
    const activities = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
    const response = await fetch(shown === null ? activities : `${activities}/${shown}`, {
      method: shown === null ? "POST" : "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        type: "message",
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
      }),
    });
    if (!response.ok) throw new Error(`the client answers ${response.status}`);
    shown ??= ((await response.json()) as { id: string }).id;
  }

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end("{}");
    const activity = JSON.parse(body || "{}") as Activity;
    if (activity.type === "message") writtenTo(activity);
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
    show,
    async stop() {
      await playground.stop();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
