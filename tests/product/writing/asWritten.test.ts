import mammoth from "mammoth";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import type { Sent } from "../../../demo/connector";
import { documentsLink } from "../../../demo/documents";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save, setUp, typedIn } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: a text that people may write, and no template
const AWKWARD = [
  "# Ingen overskrift, *ikke fet*, _ikke kursiv_, ~~ikke strøket~~, `ikke kode`",
  "1. ikke en liste",
  "- [ikke en lenke](https://example.no) ![ikke et bilde](x.png) <b>ikke html</b> <at>ingen</at> &amp; &lt;",
  "${title} ${$root.heading} ${string(1)} $${x} {{DATE(2027-02-01T12:00:00Z,SHORT)}} {{name}} {{{trippel}}} $t(bot) %s \\n \\u0041",
  `"sitat" 'enkelt' «norsk» “engelsk” \\ / | ; ' or 1=1; drop table answer; --`,
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇴 é (e og aksent) é ﬁ ½ ™ \u00a0hardt\u00a0mellomrom",
  "שלום עולם و مرحبا بالعالم 123 \u202eomvendt\u202c slutt",
  "\tTabulator og    mange mellomrom",
  "",
  "",
  "Etter to tomme linjer.",
].join("\n");

/** Texts of maximum length: many lines, one line longer than any card, and text without spaces. */
const LONG = ((): string => {
  const endless = `${"Uavbrutt👍".repeat(300)}`;
  const oneLine = "En setning som aldri tar slutt, med «sitat», **stjerner** og ${x} og {{DATE(x)}}, ".repeat(80);
  const text = `${AWKWARD}\n${endless}\n${oneLine.trimEnd()}\n`;
  return `${`${text}${AWKWARD}\n`.repeat(4)}${"æøå ".repeat(5_000)}`
    .slice(0, 19_999)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
})();
const NAME = "*Tiltak* ${title} {{DATE(x)}} [a](b) 👩‍👩‍👧 «\"'&<";
const SHORT = "*L*_S_ ${x}";
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above

let test: TestBot;
let applicationId: string;
let measureId: string;
let id: { applicationId: string; measureId: string };

/** The text of the card's RichTextBlocks, which contain people's texts: each line is a block. */
function written(card: Card): string[] {
  const lines: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, inlines } = node as { type?: string; inlines?: (string | { text: string })[] };
    if (type === "RichTextBlock" && inlines)
      lines.push(inlines.map((run) => (typeof run === "string" ? run : run.text)).join(""));
    for (const value of Object.values(node)) walk(value);
  };
  walk(card);
  return lines;
}

/** The text without line ends and blank lines, because the card decides on lines and messages. */
const flat = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("");

const TEXTS: [string, string, string][] = [
  ["everything that Markdown, templates and clients would take as theirs", "needs", AWKWARD],
  ["20 000 characters", "ownEffort", LONG],
];

beforeAll(async () => {
  test = await startTestBot();
  const { user } = test;
  ({ applicationId } = await partnership(test));
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  id = { applicationId, measureId };
  for (const [, section, text] of TEXTS)
    await save(user.kari, await open(user.kari, applicationId, section, measureId), {
      text,
      ...(section === "needs" && { phases: "planning" }),
    });
  await user.kari.execute("walk/send", { applicationId });
});
afterAll(() => test.stop());

describe.each(TEXTS)("A text with %s", (_what, sectionId, text) => {
  const shown = () => open(test.user.kari, applicationId, sectionId, measureId);

  it("is stored as it was written", async () => {
    expect(text.length).toBeLessThanOrEqual(20_000);
    const { value } = await test.database.db.prisma.answer.findFirstOrThrow({
      where: { field: "text", section: { sectionId } },
    });

    expect(value).toBe(text);
  });

  it("appears in the input as it was written, and another save of the card does not change it", async () => {
    const card = await shown();

    expect(typedIn(card, "text")).toBe(text);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(40_000);
    await save(test.user.kari, card, {});
    expect(
      await test.database.db.prisma.answerVersion.count({ where: { field: "text", section: { sectionId } } }),
    ).toBe(1);
  });

  it("is shown to its approver as it was written, on as many pages as needed", async () => {
    const { user } = test;
    let card = await user.kari.execute("approval/show", { ...id, sectionId });
    const lines = [...written(card)];
    for (let pages = 1; pages < 10 && !buttonsOf(card).some(({ verb }) => verb === "section/approve"); pages += 1) {
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(40_000);
      card = await user.kari.press(
        card,
        ({ verb, title }) => verb === "approval/show" && title.startsWith("Les videre"),
      );
      lines.push(...written(card));
    }

    // Each page has its own heading; the rest is the text.
    expect(lines.filter((line) => flat(text).includes(line)).join("")).toBe(flat(text));
    expect(buttonsOf(card).some(({ verb }) => verb === "section/approve")).toBe(true);
  });

  it("is shown unchanged to other writers of the section, as far as space allows", async () => {
    const card = await open(test.user.anne, applicationId, sectionId, measureId);

    if (sectionId === "needs") expect(written(card).join("")).toContain(flat(text));
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(40_000);
    expect(JSON.stringify(card)).not.toContain("\ufffd");
  });
});

describe("The draft in the channel", () => {
  let sent: Sent[];
  beforeAll(async () => {
    const from = test.client.mark;
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
    await settled(test.database.db);
    sent = test.client
      .sentSince(from)
      .filter(({ kind, conversationId }) => kind === "sent" && conversationId.startsWith("19:channel"));
  });

  it("contains every text as it was written", () => {
    const lines = sent.flatMap(({ card }) => written(card ?? {})).join("");

    for (const [, , text] of TEXTS) expect(lines).toContain(flat(text));
  });

  it("consists of messages below 40 KB each", () => {
    expect(sent.length).toBeGreaterThan(2);
    for (const { bytes } of test.connector.sent) expect(bytes).toBeLessThan(40_000);
  });

  it("has the same texts in the document behind its link", async () => {
    const page = await (await fetch(await documentsLink(test.user.kari, sent[0]?.card ?? null))).text();
    const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const file = Buffer.from(await (await fetch(href)).arrayBuffer());
    const raw = (await mammoth.extractRawText({ buffer: file })).value;

    for (const [, , text] of TEXTS) {
      for (const line of text.split("\n").filter((each) => each.trim() !== "")) expect(raw).toContain(line);
      expect(flat(raw)).toContain(flat(text));
    }
  });
});

describe("The names and comments in an application", () => {
  it("are shown as they were written, wherever they appear", async () => {
    const { client, user, database } = test;
    const made = await setUp(client, user.kari, { title: NAME, owner: NAME, network: NAME });
    const joined = await joinNew(user.liv, made.applicationId, "uh", {
      name: NAME,
      shortName: SHORT,
      orgNumber: "920000002",
    });
    const list = await addMeasure(user.kari, made.applicationId, NAME);
    await settled(database.db);

    const { name } = await database.db.prisma.measure.findFirstOrThrow({
      where: { applicationId: made.applicationId },
    });
    expect(name).toBe(NAME);
    for (const card of [
      made.status,
      joined,
      list,
      await user.kari.say("mine oppgaver"),
      await user.kari.execute("parties/list", { applicationId: made.applicationId }),
    ]) {
      // A TextBlock reads Markdown, so there the marks are escaped; a RichTextBlock and a title do not.
      expect(
        textOf(card)
          .replace(/\\(?=[*_[\]`\\<&~])/g, "")
          .replaceAll("{\u200b{", "{{"),
      ).toContain(NAME);
    }
  });

  it("reach the writers as they were written", async () => {
    const { client, user } = test;
    const approval = await user.kari.execute("approval/show", { ...id, sectionId: "needs" });
    const from = client.mark;
    await user.kari.press(approval, "section/askChange", { comment: AWKWARD });

    const wish = await user.anne.receive(from, "Ingen overskrift");
    expect(written(wish).join("")).toContain(flat(AWKWARD));
  });
});
