import { createHash } from "node:crypto";
import mammoth from "mammoth";
import { buttonsOf, type Card, linksOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { ApplicationData } from "../../../documents/data/applicationData";
import { LINK_MINUTES } from "../../../domain/fetching/documentLink";
import { unzip } from "../../../importing/word/unzip";
import { eva, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { tampered } from "../../support/tampered";

let test: TestBot;
let applicationId: string;
let measureId: string;
const clock = testClock();

/** Compiles a draft. @returns its card in the channel */
async function draftCard(): Promise<Card> {
  const from = test.client.mark;
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  const sent = await test.client.awaitSent(
    from,
    ({ kind, card }) => kind === "sent" && leadsToDocuments(card),
    "the draft",
  );
  return sent.card as Card;
}

/** Compiles a draft. @returns a link to its documents */
const draftLink = async (): Promise<string> => documentsLink(test.user.kari, await draftCard());

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));
/** The id in a link, and its signature. */
const tokenIn = (url: string) => (new URL(url).pathname.split("/")[2] as string).split(".") as [string, string];
const fileNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.split("/").at(-1) as string);

let card: Card;
let link: string;
let listed: string[];
/** The Word documents among them. */
let files: string[];
/** The link to all of them in one file. */
let all: string;

beforeAll(async () => {
  test = await startTestBot({ clock });
  const { kari } = test.user;
  ({ applicationId } = await partnership(test));
  await addMeasure(kari, applicationId, "Lesing & skriving: <æøå> «sitat»");
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await save(kari, await open(kari, applicationId, "needs", measureId), {
    text: "Slik det var da utkastet ble satt sammen.",
  });
  card = await draftCard();
  link = await documentsLink(kari, card);
  listed = hrefsIn(await (await fetch(link)).text());
  files = listed.filter((url) => fileNameOf(url).endsWith(".docx"));
  all = listed.find((url) => fileNameOf(url).endsWith(".zip")) ?? "";
});
afterAll(() => test.stop());

/** A Norwegian page with instructions, and nothing about the application. */
async function expectSorry(url: string, status: number, sentence: RegExp): Promise<void> {
  const answer = await fetch(url);
  const html = await answer.text();
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(html).toContain('<html lang="nb">');
  expect(html).toMatch(sentence);
  expect(html).not.toMatch(/Ledersamlinger|Fjordvik|Slik det var/);
}

const at = (pathname: string) => (parts: URL) => {
  parts.pathname = pathname;
};
const altered = (url: string, change: (parts: URL) => void): string => {
  const parts = new URL(url);
  change(parts);
  return parts.href;
};

describe("The link on a draft", () => {
  it("opens the draft as a page to read, which lists a document for each measure", async () => {
    const answer = await fetch(link);
    const html = await answer.text();

    expect(answer.status).toBe(200);
    expect(html).toContain("Utkast 1");
    expect(html).toContain("Ledersamlinger");
    expect(html).toContain("Slik det var da utkastet ble satt sammen.");
    expect(html).toContain("Lesing &amp; skriving: &lt;æøå&gt; «sitat»");
    expect(files.map(fileNameOf)).toEqual([
      "behovsmelding-2027-tiltak-1-ledersamlinger.docx",
      "behovsmelding-2027-tiltak-2-lesing-skriving-aeoa-sitat.docx",
    ]);
  });

  it("leads to Word documents, with the form's structure and that measure's text", async () => {
    const [first, second] = await Promise.all(
      files.map(async (url) => {
        const answer = await fetch(url);
        expect(answer.status).toBe(200);
        expect(answer.headers.get("content-type")).toBe(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        );
        expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${fileNameOf(url)}"`);
        return (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;
      }),
    );

    for (const heading of [
      "Vurdering av behov",
      "Plan for partnerskap",
      "Økonomi og varighet",
      "Total sum det meldes behov for",
      "Hvor mange enheter",
    ]) {
      expect(first).toContain(heading);
      expect(second).toContain(heading);
    }
    expect(first).toContain("Slik det var da utkastet ble satt sammen.");
    expect(second).not.toContain("Slik det var da utkastet ble satt sammen.");
  });

  it("leads to the answers as data, in the shape of the published schema", async () => {
    const answer = await fetch(listed.find((url) => fileNameOf(url).endsWith(".json")) ?? "");

    expect(answer.headers.get("content-type")).toBe("application/json");
    const data = ApplicationData.parse(await answer.json());
    expect(data.sections).toContainEqual(
      expect.objectContaining({
        ...{ id: "needs", measure: measureId },
        answers: expect.arrayContaining([
          expect.objectContaining({ kind: "longText", value: "Slik det var da utkastet ble satt sammen." }),
        ]),
      }),
    );
  });

  it("leads to all the documents in one file, the same as one by one", async () => {
    const answer = await fetch(all);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="behovsmelding-2027.zip"');
    const zip = await unzip(Buffer.from(await answer.arrayBuffer()), () => true);
    const bodies = zip.ok ? zip.value : new Map<string, Buffer>();
    const others = listed.filter((url) => url !== all).map(fileNameOf);
    expect([...bodies.keys()].sort()).toEqual([...others, "manifest.json"].sort());
    const first = { buffer: bodies.get(fileNameOf(files[0] ?? "")) as Buffer };
    expect((await mammoth.extractRawText(first)).value).toContain("Slik det var da utkastet ble satt sammen.");
  });

  it("is not cached, leaks to no other site, is not indexed by search engines, and loads no further resource", async () => {
    for (const url of [link, files[0] as string, altered(link, (parts) => at(parts.pathname.slice(0, -1))(parts))]) {
      const { headers } = await fetch(url);

      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get("strict-transport-security")).toBeNull();
    }
  });

  it("leads to a page whose content policy allows its style and nothing else", async () => {
    const answer = await fetch(link);
    const html = await answer.text();
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style as string);

    expect(styles).toHaveLength(1);
    const hash = createHash("sha256")
      .update(styles[0] as string)
      .digest("base64");
    expect(answer.headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<form|\bstyle=|\bon\w+=/);
  });

  it("still shows the posted version after the texts, the measures and the names have changed", async () => {
    const { kari } = test.user;
    await save(kari, await open(kari, applicationId, "needs", measureId), { text: "Slik det er nå." });
    await kari.press(await kari.execute("measure/edit", { applicationId, measureId }), "measure/change", {
      name: "Et annet navn",
    });

    const then = await (await fetch(link)).text();
    expect(then).toContain("Ledersamlinger");
    expect(then).not.toContain("Et annet navn");
    const document = await mammoth.extractRawText({
      buffer: Buffer.from(await (await fetch(files[0] as string)).arrayBuffer()),
    });
    expect(document.value).toContain("Slik det var da utkastet ble satt sammen.");

    const now = await draftLink();
    const page = await (await fetch(now)).text();
    expect(page).toContain("Utkast 2");
    expect(page).toContain("Et annet navn");
    expect(page).toContain("Endringer siden versjon 1");
    expect(page).toMatch(
      /Slik det<del data-said="Tatt ut: "> var da utkastet ble satt sammen<\/del><ins data-said="Satt inn: "> er nå<\/ins>/,
    );
    const newer = await mammoth.extractRawText({
      buffer: Buffer.from(
        await (await fetch(hrefsIn(page).find((url) => url.endsWith(".docx")) as string)).arrayBuffer(),
      ),
    });
    expect(newer.value).toContain("Slik det er nå.");
    await settled(test.database.db);
  });

  it("opens no other draft, because each link has its own signature", async () => {
    const [id] = tokenIn(link);
    const [, signature] = tokenIn(await draftLink());

    await expectSorry(altered(link, at(`/hent/${id}.${signature}`)), 403, /Denne lenken virker ikke/);
    await settled(test.database.db);
  });

  it.each<[string, (id: string, signature: string) => string]>([
    ["a changed signature", (id, signature) => `${id}.${tampered(signature)}`],
    ["a shorter signature", (id, signature) => `${id}.${signature.slice(0, -1)}`],
    ["no signature", (id) => id],
    ["an empty signature", (id) => `${id}.`],
    ["another id", (_id, signature) => `00000000-0000-4000-8000-000000000000.${signature}`],
    ["an id that is none", (_id, signature) => `1'%20or%20'1'='1.${signature}`],
    ["an id in capitals", (id, signature) => `${id.toUpperCase()}.${signature}`],
  ])("with %s opens nothing, and does not query the database", async (_what, change) => {
    const [id, signature] = tokenIn(link);
    await test.database.db.pool.query("alter table document_link rename to link_gone");
    const forged = at(`/hent/${change(id, signature)}`);
    await expectSorry(altered(link, forged), 403, /<h1>Denne lenken virker ikke<\/h1>\s*<p>Hent en ny/);
    await test.database.db.pool.query("alter table link_gone rename to document_link");
  });

  it.each(["/utkast/1'%20or%20'1'='1", "/utkast/1", "/endelig/1/2", "/endelig/1/2/a.docx"])(
    "of an older card, at %s, says how to get a new card",
    (pathname) =>
      expectSorry(
        altered(link, at(pathname)),
        410,
        /<h1>Denne lenken er fra et eldre kort, og virker ikke lenger<\/h1>\s*<p>.*«Sett sammen utkast»/,
      ),
  );

  it("finds nothing at /logg/1 without a valid id", () =>
    expectSorry(altered(link, at("/logg/1")), 404, /virker ikke/));

  it.each(["finnes-ikke.docx", "..%2F..%2Fpackage.json", "%00", "behovsmelding-2027-tiltak-1-ledersamlinger.docx.exe"])(
    "finds no file named %s",
    (name) =>
      expectSorry(altered(link, at(`${new URL(link).pathname}/${name}`)), 404, /Jeg finner ikke dette dokumentet/),
  );

  it("works for a quarter of an hour, and then explains how to get another", async () => {
    const made = clock.at;
    const fresh = await documentsLink(test.user.kari, card);
    clock.at = new Date(made.getTime() + LINK_MINUTES * 60_000 - 1_000);
    expect((await fetch(fresh)).status).toBe(200);
    const [file] = hrefsIn(await (await fetch(fresh)).text());

    clock.at = new Date(made.getTime() + LINK_MINUTES * 60_000);
    for (const url of [fresh, file as string])
      await expectSorry(
        url,
        410,
        /<h1>Denne lenken er gått ut<\/h1>\s*<p>.*«Hent ny lenke», «Les utkastet» eller «Hent dokumentene»/,
      );
    await test.database.db.prisma.documentLink.deleteMany({ where: { expiresAt: { lte: clock.at } } });
    await expectSorry(fresh, 410, /Denne lenken er gått ut/);
    clock.at = made;
  });

  it("is given to the presser alone, who gets a new one by a button, and the card that all have keeps none", async () => {
    const answer = await test.user.liv.press(card, "Les utkastet", {}, "channel");

    expect(linksOf(card)).toEqual([]);
    expect(linksOf(answer).map(({ title }) => title)).toEqual(["Åpne dokumentene"]);
    expect(textOf(answer)).toContain("Lenken er bare til deg. Den virker til klokken 13.15.");
    const again = await test.user.liv.press(answer, "Hent ny lenke", {}, "channel");
    expect(linksOf(again)[0]?.url).not.toBe(linksOf(answer)[0]?.url);
    const rows = await test.database.db.prisma.documentLink.findMany({ where: { person: { name: "Liv Strandheim" } } });
    expect(rows).toHaveLength(2);
    const [id, signature] = tokenIn(linksOf(again)[0]?.url ?? "");
    expect(JSON.stringify(rows)).not.toContain(id);
    expect(JSON.stringify(rows)).not.toContain(signature);
  });

  it("can be had by everybody in the channel, members or not, and nowhere else", async () => {
    const { tor } = test.user;
    expect((await fetch(await documentsLink(tor, card))).status).toBe(200);
    const { data } = buttonsOf(card).find(({ verb }) => verb === "documents/get") ?? {};
    const elsewhere = test.elsewhere().as(eva);
    for (const refused of [
      await tor.execute("documents/get", data),
      await elsewhere.execute("documents/get", data, "channel"),
    ]) {
      expect(linksOf(refused)).toEqual([]);
      expect(textOf(refused)).toContain("Det finner jeg ikke");
    }
  });

  it("is withdrawn by who asked for it, and the others' links go on working", async () => {
    const { liv, per } = test.user;
    const kept = await documentsLink(per, card);
    const answer = await liv.press(card, "Les utkastet", {}, "channel");
    const withdrawn = await liv.press(answer, "Trekk tilbake lenkene mine", {}, "channel");

    expect(textOf(withdrawn)).toContain("Lenkene dine til denne versjonen er trukket tilbake.");
    await expectSorry(linksOf(answer)[0]?.url ?? "", 410, /Denne lenken er trukket tilbake/);
    expect((await fetch(kept)).status).toBe(200);
    expect((await fetch(await documentsLink(liv, card))).status).toBe(200);
  });

  it("is withdrawn by the coordinator for everybody, once, and only of that version", async () => {
    const { kari, liv } = test.user;
    const other = await draftLink();
    const [given, own] = [await documentsLink(liv, card), await kari.press(card, "Les utkastet", {}, "channel")];
    const pressed = buttonsOf(own).find(({ title }) => title === "Trekk tilbake alle lenkene");
    const twice = kari.activity("channel", {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: pressed?.verb, data: pressed?.data }, trigger: "manual" },
    });
    for (const answer of [await kari.answerTo(twice), await kari.answerTo(twice)])
      expect(textOf(answer)).toContain("Alle lenkene til denne versjonen er trukket tilbake.");

    await expectSorry(given, 410, /Denne lenken er trukket tilbake/);
    expect((await fetch(other)).status).toBe(200);
    const acts = await test.database.db.prisma.audit.findMany({ where: { act: "links-withdrawn" } });
    expect(acts.map(({ details }) => details)).toEqual([
      { version: 1, final: null },
      { version: 1, final: null },
    ]);
    await settled(test.database.db);
  });

  it("is logged when it is first used, with the version and who used it, and counted", async () => {
    const { per } = test.user;
    const before = await test.database.db.prisma.audit.count({ where: { act: "documents-fetched" } });
    const url = await documentsLink(per, card);
    const [file] = hrefsIn(await (await fetch(url)).text());
    await fetch(file as string);
    await fetch(`${url}/finnes-ikke.docx`);

    const acts = await test.database.db.prisma.audit.findMany({
      where: { act: "documents-fetched" },
      orderBy: { id: "desc" },
    });
    expect(acts.length - before).toBe(1);
    const { id: personId } = await test.database.db.prisma.person.findFirstOrThrow({ where: { name: "Per Nyvoll" } });
    expect(acts[0]).toMatchObject({ personId, details: { version: 1, final: null }, conversationId: "19:channel" });
    const used = await test.database.db.prisma.documentLink.findMany({ where: { personId, used: { gt: 0 } } });
    expect(used.map((row) => row.used)).toContain(2);
  });

  it("is in no log line, because its holder may read the draft", () => {
    const [id, signature] = tokenIn(link);
    for (const line of test.log) {
      expect(line).not.toMatch(/signature=/);
      expect(line).not.toContain(id);
      expect(line).not.toContain(signature);
    }
  });
});

it.each(["/", "/hent", "/utkast", "/api/messages", "/.env", "/utkast/a/b/c"])(
  "The server has nothing at %s, and its answer gives no more detail",
  async (path) => {
    const answer = await fetch(`http://127.0.0.1:${test.bot.port}${path}`);

    expect([404, 405]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/node_modules|\bat \//);
  },
);
