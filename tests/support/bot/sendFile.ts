import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Card, textOf } from "../../../demo/card";
import type { TeamsClient, TeamsUser } from "../../../demo/teamsClient";

/** Where Teams would have put what is sent: by path, a file, or an answer of one's own. */
export async function startFileShare(
  files: Record<string, Buffer | { status: number; headers: Record<string, string>; body?: Buffer }>,
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const found = files[request.url ?? ""];
    const { status, headers, body } = Buffer.isBuffer(found)
      ? { status: 200, headers: {}, body: found }
      : (found ?? { status: 404, headers: {} });
    response.writeHead(status, headers);
    response.end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export const fileAt = (downloadUrl: string, name = "Behovsmelding i fjor.docx") => ({
  contentType: "application/vnd.microsoft.teams.file.download.info",
  name,
  content: { downloadUrl, uniqueId: "1", fileType: "docx" },
});

/** What is said first where reading takes long, as on a busy machine. */
const MEANWHILE = /Jeg leser (?:«|én fil|\d+ filer)/;

/** Sends attachments to the bot, as Teams does. @returns the card that answers */
export async function sendFile(
  client: TeamsClient,
  user: TeamsUser,
  attachments: readonly unknown[],
  where: "chat" | "channel" = "chat",
): Promise<Card> {
  const from = client.mark;
  await client.deliver(user.activity(where, { type: "message", text: "", attachments }));
  const answered = await client.awaitSent(
    from,
    ({ kind, conversationId, card }) =>
      kind === "sent" &&
      conversationId === (where === "chat" ? user.chatId : client.team.channelId) &&
      !MEANWHILE.test(textOf(card ?? {})),
    "an answer to a file",
  );
  return answered.card ?? {};
}
