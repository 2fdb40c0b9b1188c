import { deflateSync } from "node:zlib";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink } from "../../../demo/documents";
import { unzip } from "../../../importing/word/unzip";
import { attachmentStore } from "../../../prisma/attachments/attachmentStore";
import { faultsIn, startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership } from "../../support/bot/partnership";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { asDocx } from "../../support/importing/asDocx";
import { asZip } from "../../support/importing/asZip";
import { tampered } from "../../support/tampered";

const sheet = (text: string): Buffer =>
  asZip(
    Object.entries({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      "xl/workbook.xml": text,
    }).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
const picture = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55", "hex"),
  Buffer.from("0000000a49444154", "hex"),
  deflateSync(Buffer.from([0, 0])),
]);

let test: TestBot;
let applicationId: string;
let share: Awaited<ReturnType<typeof startFileShare>>;
const files: Parameters<typeof startFileShare>[0] = {};
const send = (path: string, name: string, user = test.user.kari) =>
  sendFile(test.client, user, [fileAt(`${share.url}${path}`, name)]);
const place = (card: Card, title: RegExp): string =>
  inputsOf(card)
    .find(({ id }) => id === "place")
    ?.choices?.find((each) => title.test(each.title))?.value ?? "";
const stored = () => test.database.db.prisma.attachment.findMany({ orderBy: { sentAt: "asc" } });

beforeAll(async () => {
  test = await startTestBot({ settings: { attachmentBytes: 3_000 } });
  ({ applicationId } = await partnership(test));
  files["/budget"] = sheet("<budget/>");
  files["/macros"] = asZip([
    { name: "[Content_Types].xml", content: Buffer.from("<Types/>") },
    { name: "xl/vbaProject.bin", content: Buffer.from("Sub") },
  ]);
  files["/photo"] = picture;
  files["/plan"] = await asDocx([{ kind: "line", text: "Plan for 2027" }]);
  files["/large"] = Buffer.from("Vi søker. ".repeat(400));
  share = await startFileShare(files);
});
afterAll(async () => {
  await test.stop();
  await share.close();
});

it("offers a budget as an attachment, and in the field it answers that it is attached", async () => {
  const { kari } = test.user;
  const offered = await send("/budget", "..\\Budsjett\u202e 2027.xlsx");
  expect(textOf(offered)).toContain("Bruk «Budsjett 2027.xlsx» som vedlegg");
  expect(textOf(offered)).not.toContain("skjema i filen");

  const missing = await kari.press(offered, "attachments/add", {});
  expect(textOf(missing)).toContain("Velg hvor vedlegget hører til.");

  const listed = await kari.press(missing, "attachments/add", { place: place(missing, /svar på «Budsjett»/) });
  expect(textOf(listed)).toContain("«Leveres budsjett i vedlegg?» er besvart med «Ja».");
  expect(textOf(listed)).toContain("1 vedlegg");
  expect(textOf(listed)).toContain("Kari Nordmo (Koordinator)");
  const [budget] = await stored();
  expect(budget).toMatchObject({ name: "Budsjett 2027.xlsx", sectionId: "economy", field: "budget" });
  const section = await open(kari, applicationId, "economy", budget?.measureId ?? null);
  expect(textOf(section)).toContain("Budsjett: Budsjett 2027.xlsx");
  // What is saved on that card leaves the files alone.
  await kari.press(section, ({ verb, data }) => verb === "section/save" && data.then === "stay", {});
  expect(textOf(await open(kari, applicationId, "economy", budget?.measureId ?? null))).toContain("Budsjett 2027.xlsx");
});

it("attaches a file once, however often it is pressed and delivered", async () => {
  const { liv } = test.user;
  const offered = await send("/photo", "signert.png", liv);
  const to = { place: "application", name: "Signert erklæring" };
  await Promise.all([liv.press(offered, "attachments/add", to), liv.press(offered, "attachments/add", to)]);
  expect(textOf(await liv.press(offered, "attachments/add", to))).toContain("Dette har jeg allerede tatt imot");
  expect((await stored()).map(({ name }) => name)).toEqual(["Budsjett 2027.xlsx", "Signert erklæring.png"]);
  expect(await test.database.db.prisma.receivedFile.count()).toBe(0);
});

const show = async (name: string, user = test.user.kari): Promise<Card> => {
  const list = await user.execute("attachments/list", { applicationId });
  const found = (await stored()).find((each) => each.name === name);
  return user.press(list, ({ verb, data }) => verb === "attachments/show" && data.attachmentId === found?.id);
};
const urlOn = (card: Card): string => String(JSON.stringify(card).match(/http:[^"]*vedlegg[^"]*/)?.[0]);

it("is downloaded by members alone, under its own name", async () => {
  const url = urlOn(await show("Signert erklæring.png", test.user.per));
  const fetched = await fetch(url);
  expect(fetched.headers.get("content-disposition")).toBe(
    `attachment; filename="Signert erkl_ring.png"; filename*=UTF-8''Signert%20erkl%C3%A6ring.png`,
  );
  expect(fetched.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(picture);

  expect((await fetch(url.replace(/(?<=signature=)[^&]+/, tampered))).status).toBe(403);
  const [, , other] = new URL(url).pathname.split("/").slice(1);
  const kari = urlOn(await show("Signert erklæring.png"));
  expect((await fetch(kari.replace(/[^/]*\?/, `${other}?`))).status).toBe(403);
  expect(textOf(await test.user.tor.execute("attachments/list", { applicationId }))).toContain("Det finner jeg ikke");
  const [first] = await stored();
  const inChannel = { applicationId, attachmentId: first?.id ?? "" };
  expect(textOf(await test.user.per.execute("attachments/show", inChannel, "channel"))).toContain("på tomannshånd");
});

it("is changed by the sender's party and the coordinator, and removing it is undone", async () => {
  const { kari, liv, per } = test.user;
  expect(buttonsOf(await show("Signert erklæring.png", per)).map(({ verb }) => verb)).not.toContain("attachments/edit");
  const [, signed] = await stored();
  const at = { applicationId, attachmentId: signed?.id ?? "" };
  expect(textOf(await per.execute("attachments/remove", at))).toContain("Bare koordinatoren");

  const edit = await liv.press(await show("Signert erklæring.png", liv), "attachments/edit");
  const moved = await liv.press(edit, "attachments/change", { name: "Erklæring", place: place(edit, /Tiltak 1/) });
  expect(textOf(moved)).toContain("«Erklæring.png» ligger nå her: Tiltak 1 · Ledersamlinger");

  const removed = await kari.press(await show("Erklæring.png"), "attachments/remove");
  expect(textOf(removed)).toContain("«Erklæring.png» er fjernet.");
  expect(textOf(removed)).toContain("1 vedlegg");
  expect(textOf(await kari.press(removed, "attachments/restore"))).toContain("2 vedlegg");
});

it("voids the approvals of the section whose field it answers, and a new name does not", async () => {
  const hash = async () => {
    const history = await test.database.db.prisma.answerVersion.findMany({ where: { field: "budget" } });
    return history.map(({ value }) => (value as { name: string }[] | null)?.map(({ name }) => name));
  };
  const { kari } = test.user;
  const edit = await kari.press(await show("Budsjett 2027.xlsx"), "attachments/edit");
  const present = inputsOf(edit).find(({ id }) => id === "place")?.value ?? "";
  await kari.press(edit, "attachments/change", { name: "Budsjett.xlsx", place: present });
  const removed = await kari.press(await show("Budsjett.xlsx"), "attachments/remove");
  await kari.press(removed, "attachments/restore");
  expect(await hash()).toEqual([["Budsjett 2027.xlsx"], ["Budsjett.xlsx"], undefined, ["Budsjett.xlsx"]]);
});

it("is bounded for each application, and says what is left", async () => {
  const { kari } = test.user;
  const offered = await send("/large", "Notat.txt");
  expect(textOf(offered)).toContain("Jeg kjente ikke igjen noe skjema i filen");
  const full = await kari.press(offered, "attachments/add", { place: "application" });
  expect(textOf(full)).toMatch(/kan til sammen være på 3.kB, og det er 2.kB igjen/);
  expect(textOf(await kari.press(full, "attachments/discard"))).toContain("Filen er forkastet");
});

it.each([
  ["/macros", "Budsjett.xlsm", /har makroer/],
  ["/budget", "Budsjett.pdf", /slutter på \.pdf, men innholdet er \.xlsx/],
  ["/budget", "Budsjett.exe", /er et program/],
])("refuses %s as %s with a plain sentence", async (path, name, sentence) => {
  expect(textOf(await send(path, name))).toMatch(sentence);
});

it("is asked to be sent as a file if it is a pasted picture that cannot be fetched, and has no application if the person is in none", async () => {
  const pasted = { contentType: "image/png", name: "limt.png", contentUrl: "https://example.invalid/x" };
  expect(textOf(await sendFile(test.client, test.user.kari, [pasted]))).toContain("Send det som fil");
  expect(textOf(await sendFile(test.client, test.user.tor, [pasted]))).toContain("«limt.png» er et bilde");
  expect(textOf(await send("/photo", "bilde.png", test.user.tor))).toContain("«bilde.png» er et bilde");
});

it("is placed file by file where several were sent in one message, and a pasted picture gets a name", async () => {
  const { kari } = test.user;
  files["/note"] = Buffer.from("Notat");
  const pasted = { contentType: "image/*", contentUrl: `${share.url}/photo` };
  const text = { contentType: "text/html", content: "<p>Her er de</p>" };
  const sent = [fileAt(`${share.url}/note`, "Notat.txt"), fileAt(`${share.url}/macros`, "Plan.xlsm"), pasted, text];
  const card = await sendFile(test.client, kari, sent);
  expect(textOf(card)).toContain("3 filer");
  expect(textOf(card)).toContain("«Plan.xlsm» har makroer");
  expect(textOf(card)).toContain("Bilde.png");

  const note = await kari.press(card, ({ verb, title }) => verb === "attachments/use" && title.includes("Notat"));
  const listed = await kari.press(note, "attachments/add", { place: "application" });
  expect(textOf(listed)).toContain("«Notat.txt» ligger nå her");
  const next = await kari.press(listed, "Neste fil (1 venter)");
  expect(textOf(next)).toContain("Bruk «Bilde.png» som vedlegg");
  expect(textOf(await kari.press(next, "attachments/discard"))).toContain("Filen er forkastet");
  expect(buttonsOf(await kari.press(listed, "attachments/waiting")).map(({ verb }) => verb)).toEqual(["me/tasks"]);
  await kari.press(listed, ({ verb }) => verb === "attachments/remove");
});

it("is listed in the member's own chat where the list is asked for in the channel", async () => {
  const { kari } = test.user;
  const from = test.client.mark;
  const answered = await kari.execute("attachments/list", { applicationId }, "channel");
  expect(buttonsOf(answered).map(({ title }) => title)).toContain("Vedlegg");
  expect(textOf(await kari.receive(from, "vedlegg,"))).toContain("Budsjett.xlsx");
});

it("is in the log, and a draft has the attachments that it was compiled with", async () => {
  const { db } = test.database;
  const acts = await db.prisma.audit.findMany({
    where: { act: { startsWith: "attachment-" } },
    orderBy: { id: "asc" },
  });
  expect(acts.map(({ act }) => act)).toEqual([
    ...["attachment-added", "attachment-added", "attachment-changed", "attachment-removed", "attachment-restored"],
    ...["attachment-changed", "attachment-removed", "attachment-restored", "attachment-added", "attachment-removed"],
  ]);
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  await test.user.kari.press(await show("Erklæring.png"), "attachments/remove");
  const [draft] = await db.prisma.draft.findMany();
  const outbox = { applicationChanged: async () => {} } as never;
  const store = attachmentStore(db, outbox);
  const kept = await store.ofDraft(draft?.id ?? "");
  expect(kept.map(({ name, bytes }) => [name, bytes.length]).sort()).toEqual([
    ["Budsjett.xlsx", (files["/budget"] as Buffer).length],
    ["Erklæring.png", picture.length],
  ]);
  const long = new Date("2030-01-01T12:00:00Z");
  await store.forgetBefore(long, long);
  expect((await store.ofDraft(draft?.id ?? "")).map(({ name }) => name)).toEqual(["Budsjett.xlsx"]);
  expect((await store.of(applicationId)).map(({ name }) => name)).toEqual(["Budsjett.xlsx"]);
  expect(faultsIn(test)).toEqual([]);
});

it("is in the archive of a member's own final version, and in nobody else's", async () => {
  const { kari } = test.user;
  const asked = await kari.execute("final/ask", { applicationId });
  const done = await kari.press(asked, "final/confirm", { reason: "Fristen er i dag." });
  const archived = async (where: "chat" | "channel"): Promise<ReadonlyMap<string, Buffer>> => {
    const page = await (await fetch(await documentsLink(kari, done, where))).text();
    const href = /href="([^"]+\.zip[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const zip = await unzip(Buffer.from(await (await fetch(href)).arrayBuffer()), () => true);
    if (!zip.ok) throw new Error("the archive is no zip");
    return zip.value;
  };

  const own = await archived("chat");
  expect(own.get("vedlegg/Budsjett.xlsx")).toEqual(files["/budget"]);
  expect(String(own.get("manifest.json"))).toContain('"vedlegg/Budsjett.xlsx"');
  expect([...own.keys()]).toContain("samskriv-logg.csv");
  const shared = [...(await archived("channel")).keys()];
  expect(shared.filter((name) => /^vedlegg|logg/.test(name))).toEqual([]);
  expect(shared).toContain("manifest.json");
});

it("is a picture pasted in the chat, which Teams' connector gives to the bot's own token, as it was pasted", async () => {
  const beside = await startTestBot({ token: "the-token-of-the-bot" });
  try {
    const { kari } = beside.user;
    await partnership(beside);
    const pasted = beside.connector.paste(picture);
    const [{ contentUrl = "" } = {}] = pasted;
    expect((await fetch(contentUrl)).status).toBe(401);

    const offered = await sendFile(beside.client, kari, pasted);
    expect(textOf(offered)).toContain("Bruk «Bilde.png» som vedlegg");
    await kari.press(offered, "attachments/add", { place: "application", name: "Skjermbilde" });
    const { prisma } = beside.database.db;
    expect(await prisma.attachment.findMany()).toMatchObject([{ name: "Skjermbilde.png", size: picture.length }]);
    const [{ content } = {}] = await prisma.attachmentContent.findMany();
    expect(Buffer.from(content ?? [])).toEqual(picture);

    const gone = [{ contentType: "image/*", contentUrl: contentUrl.replace("0-weu", "1-weu") }];
    expect(textOf(await sendFile(beside.client, kari, gone))).toContain("Send det som fil");
    expect(faultsIn(beside)).toEqual([]);
  } finally {
    await beside.stop();
  }
});
