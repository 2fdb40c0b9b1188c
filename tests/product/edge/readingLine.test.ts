import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { ReadingLine } from "../../../bot/importing/readingLine";
import { textOf } from "../../../demo/card";
import { currentLanguage, inLanguage } from "../../../domain/values/language";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { fileAt, sendFile } from "../../support/bot/sendFile";
import { any2026 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { blocksOf2026 } from "../../support/importing/filled2026";
import { until } from "../../support/until";

/** Work that ends when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  return {
    work: () => new Promise<void>((resolve) => ends.push(resolve)),
    begun: () => ends.length,
    end: () => ends.shift()?.(),
  };
}

describe("The document queue", () => {
  const most = { atOnce: 2, waiting: 4, waitingOfOne: 2 };

  it("runs one job at a time for each person, in parallel with the jobs of others", () => {
    const line = new ReadingLine(most);
    const [liv, siv] = [held(), held()];
    expect(line.enter("liv", liv.work)?.waits).toBe(false);
    expect(line.enter("liv", liv.work)?.waits).toBe(true);
    expect(line.enter("siv", siv.work)?.waits).toBe(false);
    expect([liv.begun(), siv.begun()]).toEqual([1, 1]);
  });

  it("lets the others who wait go before a person's next job", async () => {
    const line = new ReadingLine({ ...most, atOnce: 1 });
    const done: string[] = [];
    const read = (name: string) => async () => void done.push(name);
    const [person, other] = ["liv", "siv"];
    const entered = [
      line.enter(person, read("liv 1")),
      line.enter(person, read("liv 2")),
      line.enter(person, read("liv 3")),
      line.enter(other, read("siv 1")),
    ];
    await Promise.all(entered.map((each) => each?.done));
    expect(done).toEqual(["liv 1", "siv 1", "liv 2", "liv 3"]);
  });

  it("starts the next job when one ends or fails", async () => {
    const line = new ReadingLine(most);
    const failing = line.enter("liv", () => Promise.reject(new Error("broken")));
    const next = line.enter("liv", async () => "read");
    await expect(failing?.done).rejects.toThrow("broken");
    await expect(next?.done).resolves.toBe("read");
  });

  it("runs a job that waited in the language of the person who sent it", async () => {
    const line = new ReadingLine({ ...most, atOnce: 1 });
    const siv = held();
    const first = inLanguage("en", () => line.enter("siv", siv.work));
    const next = inLanguage("nn", () => line.enter("liv", async () => currentLanguage()));
    siv.end();
    await first?.done;
    expect(await next?.done).toBe("nn");
  });

  it("refuses at once the jobs above the limit of one person and of all", () => {
    const line = new ReadingLine(most);
    const { work } = held();
    const enter = (person: string) => line.enter(person, work) !== null;
    expect([1, 2, 3, 4].map(() => enter("liv"))).toEqual([true, true, true, false]);
    expect(["siv", "kari", "ola", "tor"].map(enter)).toEqual([true, true, true, false]);
  });
});

describe("Fourteen documents from one person", () => {
  let test: TestBot;
  const waiting: ServerResponse[] = [];
  let form: Buffer;
  const share = createServer((request, response) => {
    if (request.url === "/slow") waiting.push(response);
    else response.end(form);
  });
  const address = () => `http://127.0.0.1:${(share.address() as AddressInfo).port}`;

  beforeAll(async () => {
    const [filled] = fc.sample(any2026, { numRuns: 1, seed: 11 });
    if (!filled) throw new Error("no sample");
    form = await asDocx(blocksOf2026(filled, (kroner) => `${kroner},-`));
    test = await startTestBot();
    await once(share.listen(0, "127.0.0.1"), "listening");
  });
  afterAll(async () => {
    share.closeAllConnections();
    share.close();
    await test.stop();
  });

  it("do not delay another person's single document, and only the first ten are read", async () => {
    const { kari, ola } = test.user;
    const from = test.client.mark;
    const answers = () =>
      test.client
        .sentSince(from)
        .filter(({ conversationId }) => conversationId === kari.chatId)
        .map(({ card }) => textOf(card ?? {}));
    const saying = (words: string) => answers().filter((text) => text.includes(words)).length;
    const all = Array.from({ length: 14 }, () =>
      kari.activity("chat", { type: "message", text: "", attachments: [fileAt(`${address()}/slow`)] }),
    );
    const delivered = Promise.all(all.map((activity) => test.client.deliver(activity)));
    await until(() => saying("for mange filer i kø") === 4, "four are turned away");

    expect(textOf(await sendFile(test.client, ola, [fileAt(`${address()}/form`)]))).toContain("Behovsmelding 2026");
    expect(saying("Behovsmelding 2026")).toBe(0);
    await delivered;
    await until(() => answers().length === 14, "each document is answered");
    expect(saying("Jeg leser «")).toBe(1);
    expect(saying("venter til det er dens tur")).toBe(9);

    for (let read = 1; read <= 10; read++) {
      await until(() => waiting.length === read, `document ${read} is fetched`);
      waiting[read - 1]?.end(form);
    }
    await until(() => saying("Behovsmelding 2026") === 10, "what is in the ten documents is shown");
    expect(waiting).toHaveLength(10);
  });
});
