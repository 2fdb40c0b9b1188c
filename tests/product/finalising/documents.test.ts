import { createHash } from "node:crypto";
import mammoth from "mammoth";
import { LINK_HOURS } from "../../../bot/documents/links";
import { linksOf } from "../../../demo/card";
import { ApplicationData } from "../../../documents/data/applicationData";
import { unzip } from "../../../importing/word/unzip";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
let measureId: string;
const clock = testClock();

/** Compiles a draft, and returns the link on its card. */
async function draftLink(): Promise<string> {
  const from = test.client.mark;
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  const sent = await test.client.awaitSent(
    from,
    ({ kind, card }) => kind === "sent" && linksOf(card ?? {}).length > 0,
    "the draft",
  );
  return linksOf(sent.card ?? {})[0]?.url ?? "";
}

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));
const fileNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.split("/").at(-1) as string);

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
  link = await draftLink();
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
    expect([...bodies.keys()]).toEqual(listed.filter((url) => url !== all).map(fileNameOf));
    const first = { buffer: bodies.get(fileNameOf(files[0] ?? "")) as Buffer };
    expect((await mammoth.extractRawText(first)).value).toContain("Slik det var da utkastet ble satt sammen.");
  });

  it("is not cached, leaks to no other site, is not indexed by search engines, and loads no further resource", async () => {
    for (const url of [
      link,
      files[0] as string,
      altered(link, ({ searchParams }) => searchParams.delete("signature")),
    ]) {
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
        await (await fetch(hrefsIn(page).find((url) => url.includes(".docx")) as string)).arrayBuffer(),
      ),
    });
    expect(newer.value).toContain("Slik det er nå.");
    await settled(test.database.db);
  });

  it("opens no other draft, because each draft has its own signature", async () => {
    const other = new URL(await draftLink());

    await expectSorry(altered(link, at(other.pathname)), 403, /Denne lenken virker ikke/);
    await settled(test.database.db);
  });

  it.each<[string, (parts: URL) => void]>([
    [
      "a changed signature",
      ({ searchParams }) => searchParams.set("signature", `${searchParams.get("signature")?.slice(0, -1)}x`),
    ],
    ["no signature", ({ searchParams }) => searchParams.delete("signature")],
    ["two signatures", ({ searchParams }) => searchParams.append("signature", "x")],
    [
      "a later expiry",
      ({ searchParams }) => searchParams.set("expires", String(Number(searchParams.get("expires")) + 1)),
    ],
    ["no expiry", ({ searchParams }) => searchParams.delete("expires")],
    ["an expiry that is none", ({ searchParams }) => searchParams.set("expires", "aldri")],
    ["zeros before the expiry", ({ searchParams }) => searchParams.set("expires", `0${searchParams.get("expires")}`)],
    ["another draft's id", at("/utkast/00000000-0000-4000-8000-000000000000")],
  ])("with %s opens nothing", (_what, change) =>
    expectSorry(altered(link, change), 403, /Denne lenken virker ikke\. Hent en ny/),
  );

  it.each(["/utkast/1'%20or%20'1'='1", "/utkast/1", "/logg/1", "/endelig/1/2", "/endelig/1/2/a.docx"])(
    "finds nothing at %s without a valid id, and does not query the database for it",
    async (pathname) => expectSorry(altered(link, at(pathname)), 404, /Jeg finner ikke|virker ikke/),
  );

  it.each<[string, (parts: URL) => void]>([
    ["a changed signature", ({ searchParams }) => searchParams.set("signature", "x")],
    ["another draft's id", (parts) => at(parts.pathname.replace(/[0-9a-f]{8}-/, "00000000-"))(parts)],
  ])("with %s gives no document either", (_what, change) =>
    expectSorry(altered(files[0] as string, change), 403, /Denne lenken virker ikke/),
  );

  it.each(["finnes-ikke.docx", "..%2F..%2Fpackage.json", "%00", "behovsmelding-2027-tiltak-1-ledersamlinger.docx.exe"])(
    "finds no file named %s",
    (name) =>
      expectSorry(
        altered(files[0] as string, at(`${new URL(link).pathname}/${name}`)),
        404,
        /Jeg finner ikke dette dokumentet/,
      ),
  );

  it("works for three days, and then explains how to get another", async () => {
    const made = clock.at;
    clock.at = new Date(made.getTime() + LINK_HOURS * 3_600_000 - 60_000);
    expect((await fetch(link)).status).toBe(200);

    clock.at = new Date(made.getTime() + LINK_HOURS * 3_600_000);
    await expectSorry(link, 403, /Denne lenken er gått ut\. Trykk «Sett sammen utkast»/);
    await expectSorry(files[0] as string, 403, /Denne lenken er gått ut/);
    clock.at = made;
  });

  it("is in no log line, because its holder may read the draft", () => {
    for (const line of test.log) expect(line).not.toMatch(/signature=/);
  });
});

it.each(["/", "/utkast", "/api/messages", "/.env", "/utkast/a/b/c"])(
  "The server has nothing at %s, and its answer gives no more detail",
  async (path) => {
    const answer = await fetch(`http://127.0.0.1:${test.bot.port}${path}`);

    expect([404, 405]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/node_modules|\bat \//);
  },
);
