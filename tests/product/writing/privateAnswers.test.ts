import { join } from "node:path";
import { actions } from "../../../bot/edge/actions";
import { type Card, linksOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import { LINK_MINUTES } from "../../../domain/fetching/documentLink";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import { privateForm } from "../../support/application/privateForm";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { unzippedFiles } from "../../support/importing/unzip";

type Writer = "kari" | "liv" | "per";
type Plant = { readonly section: string; readonly ofMeasure: boolean; readonly typed: Record<string, string> };
type Edition = {
  readonly formId: string;
  /** Each writer's input in fields that only the own party can read; every value is unique. */
  readonly plants: Readonly<Record<Writer, readonly Plant[]>>;
};

/** Account numbers whose last digit is right. */
const ACCOUNTS: Record<Writer, string> = { kari: "86011117947", liv: "12345678903", per: "97100000125" };
const PHONES: Record<Writer, string> = { kari: "48 15 16 23", liv: "91 82 73 64", per: "47 38 29 10" };

const edition2024 = (who: Writer): Plant[] => [
  {
    section: "header",
    ofMeasure: false,
    typed: {
      contactTelephone: PHONES[who],
      contactEmail: `${who}.kontakt@hemmelig.example`,
      contactAccount: ACCOUNTS[who],
    },
  },
];

const everyType = (who: Writer): Plant[] => [
  {
    section: "contact",
    ofMeasure: false,
    typed: {
      phone: PHONES[who],
      account: ACCOUNTS[who],
      remark: `Skjermet merknad fra ${who}.\nOgså linje to, ${who}.`,
      members: `Skjermet rolle ${who}: Skjermet navn ${who}`,
      secret: "yes",
      sick: { kari: "718293", liv: "617284", per: "516372" }[who],
    },
  },
  {
    section: "economy",
    ofMeasure: true,
    typed: { wages: { kari: "81726354", liv: "71625344", per: "61524334" }[who] },
  },
];

const forAll = (plants: (who: Writer) => Plant[]): Edition["plants"] => ({
  kari: plants("kari"),
  liv: plants("liv"),
  per: plants("per"),
});
const editions: Edition[] = [
  { formId: "behovsmelding-2024", plants: forAll(edition2024) },
  { formId: privateForm.id, plants: forAll(everyType) },
];

/** Ids, hashes and signatures: their digits are not anybody's data. */
const RANDOM = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=\d*[a-f])[0-9a-f]{8,}\b|[\w-]{40,}/g;

/** Digits are shown in groups, with blanks and points of several kinds between them. */
const squeezed = (text: string): string => text.replace(RANDOM, " ").replace(/\\u00a0|[\s.\u00a0\u202f]|&#160;/g, "");

/** True if a text shows a value. Six digits turn up by chance in ports and clocks, so they must be a number of their own. */
function shows(text: string, value: string): boolean {
  if (!/^\d{6}$/.test(value)) return squeezed(text).includes(squeezed(value));
  const grouped = `${value.slice(0, 3)}(?:\\\\u00a0|[\\s.\u00a0\u202f]|&#160;)?${value.slice(3)}`;
  return new RegExp(`(?<!\\d)${grouped}(?!\\d)`).test(text.replace(RANDOM, " "));
}

/** A choice has the same words for everybody. */
const valuesOf = (plants: readonly Plant[]): string[] =>
  plants.flatMap(({ typed }) =>
    Object.entries(typed).flatMap(([field, value]) => (field === "secret" ? [] : value.split(/\n|: /))),
  );

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));

/** A file as text, and those in it if it is a zip archive. */
const textsIn = (file: Buffer): string[] =>
  file.subarray(0, 2).toString() === "PK"
    ? [...unzippedFiles(file).values()].flatMap(textsIn)
    : [file.toString("utf8")];

/** The full content behind a link: the page, and each file as text. `documents` counts the Word documents. */
async function behind(link: string): Promise<{ status: number; text: string; documents: number }> {
  const page = await fetch(link);
  const html = await page.text();
  const links = page.ok ? hrefsIn(html) : [];
  const documents = await Promise.all(links.map(async (href) => Buffer.from(await (await fetch(href)).arrayBuffer())));
  const unpacked = documents.flatMap(textsIn);
  // Word may put a mark between any two letters.
  const text = [html, ...unpacked, ...unpacked.map((xml) => xml.replace(/<[^>]*>/g, ""))].join("\n");
  return { status: page.status, text, documents: links.filter((href) => href.endsWith(".docx")).length };
}

/** Buttons that add or remove a member of a party: other people can read the party's data afterwards. */
const CHANGES_WHO =
  /^(party\/(join|change|remove|restore)|member\/|role\/|deputy\/|takeOver\/|measure\/remove|final\/)/;

describe.each(editions)("A private answer of one party in $formId", ({ formId, plants }) => {
  let test: TestBot;
  let applicationId: string;
  let draftLink: string;
  let finalLink: string;
  const clock = testClock();
  /** The answers to each person, and their place. */
  const answers: { readonly who: TeamsUser; readonly where: "chat" | "channel"; readonly card: Card }[] = [];
  const prisma = () => test.database.db.prisma;
  const planted = Object.values(plants).flatMap(valuesOf);

  async function press(who: TeamsUser, verb: string, data: object, where: "chat" | "channel" = "chat"): Promise<Card> {
    const card = await who.execute(verb, { applicationId, ...data }, where);
    answers.push({ who, where, card });
    return card;
  }

  function expectNone(text: string, values: readonly string[] = planted): void {
    for (const value of values) expect(shows(text, value) && value).toBe(false);
  }

  const inChannel = () =>
    test.connector.sent.filter(({ conversationId }) => conversationId.startsWith(test.client.team.channelId));

  /** A link for somebody in the channel, from the card that was posted there. */
  async function posted(from: number): Promise<string> {
    await settled(test.database.db);
    const card = inChannel().find((sent) => test.connector.sent.indexOf(sent) >= from && leadsToDocuments(sent.card));
    return documentsLink(test.user.kari, card?.card ?? null);
  }

  /** A member's link to the final version, from the card in their own chat. */
  const own = async (who: TeamsUser): Promise<string> =>
    documentsLink(who, await who.execute("final/show", { applicationId }), "chat");

  beforeAll(async () => {
    const forms = new Map([...readForms(join(projectRoot(), "forms")), [privateForm.id, privateForm] as const]);
    test = await startTestBot({ clock, forms });
    const { kari, liv, per, anne, ola } = test.user;
    ({ applicationId } = await setUp(test.client, kari, { formId }));
    await joinNew(liv, applicationId, "uh", { name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" });
    await joinNew(per, applicationId, "uh", { name: "Nord universitet", shortName: "Nord", orgNumber: "930000000" });
    await joinNew(anne, applicationId, "union", { name: "Lærerlaget Fjordvik" });
    await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });
    await addMeasure(kari, applicationId, "Ledersamlinger", undefined, formId === privateForm.id ? "" : "regional");
    const { id: measureId } = await prisma().measure.findFirstOrThrow({ where: { applicationId } });
    for (const [name, all] of Object.entries(plants))
      for (const { section, ofMeasure, typed } of all) {
        const who = test.user[name as Writer];
        const card = await save(who, await open(who, applicationId, section, ofMeasure ? measureId : null), typed);
        expect(textOf(card)).toContain("Takk, lagret.");
      }
    for (const who of [kari, liv, per]) await who.execute("walk/send", { applicationId });
    await settled(test.database.db);

    const from = test.client.mark;
    await press(kari, "draft/compile", {}, "channel");
    draftLink = await posted(from);
  });
  afterAll(() => test.stop());

  it("is stored as it was typed", async () => {
    const stored = await prisma().answer.findMany({ where: { applicationId } });
    const text = JSON.stringify(stored);

    for (const value of planted) expect(shows(text, value) && value).toBe(value);
  });

  it.each(["per", "anne", "ola", "tor", "kari"] as const)(
    "is on no card for %s, whatever the person presses",
    async (name) => {
      const versions = await prisma().answerVersion.findMany({ where: { applicationId } });
      const liv = await prisma().party.findFirstOrThrow({ where: { applicationId, name: "Læringsmiljøsenteret" } });
      const { id: measure } = await prisma().measure.findFirstOrThrow({ where: { applicationId } });
      const verbs = [...actions.keys()].filter((verb) => !CHANGES_WHO.test(verb));
      expect(verbs.length).toBeGreaterThan(60);
      const who = test.user[name];
      const from = answers.length;
      for (const { section, ofMeasure, typed } of plants.liv) {
        const at = { measureId: ofMeasure ? measure : null, sectionId: section, page: 1 };
        for (const verb of verbs) await press(who, verb, { ...at, partyId: liv.id, at: 1, seen: "aaaaaaaaaa" });
        for (const field of Object.keys(typed)) {
          const of = { ...at, slot: `${field}.${liv.id}` };
          for (const verb of ["history/show", "section/sources", "section/fetch"]) await press(who, verb, of);
          for (const { id } of versions.filter((version) => version.field === field && version.partyId === liv.id))
            for (const verb of ["history/version", "history/restore"])
              await press(who, verb, { ...of, versionId: Number(id), standing: "0:aaaaaaaaaa" });
        }
      }
      await settled(test.database.db);
      const cards = JSON.stringify(answers.slice(from).map(({ card }) => card));
      for (const [owner, all] of Object.entries(plants)) if (owner !== name) expectNone(cards, valuesOf(all));
    },
  );

  it("is carried over to the next year's application for that party alone", async () => {
    const { kari, liv, per, anne } = test.user;
    const asked = await kari.execute("carryOver/ask", { applicationId });
    const first = await kari.press(asked, "carryOver/show", { formId });
    // What the card suggests follows another form, and is looked at before it counts.
    const isFollowed = !JSON.stringify(first).includes("carryOver/confirm");
    const shown = isFollowed ? await kari.press(first, "carryOver/show") : first;
    await kari.press(shown, "carryOver/confirm");
    const next = await prisma().application.findFirstOrThrow({ where: { id: { not: applicationId } } });
    const { id: measureId } = await prisma().measure.findFirstOrThrow({ where: { applicationId: next.id } });
    expect(await prisma().earlierAnswer.count({ where: { applicationId: next.id } })).toBeGreaterThan(3);
    for (const { section, ofMeasure, typed } of plants.liv) {
      const at = { applicationId: next.id, measureId: ofMeasure ? measureId : null, sectionId: section };
      const earlier = squeezed(JSON.stringify(await liv.execute("walk/goTo", at)));
      const [value = ""] = Object.values(typed);
      expect(earlier).toContain(squeezed(value.split("\n")[0] as string));
      for (const who of [kari, per, anne])
        for (const verb of ["walk/goTo", "approval/show", "walk/summary", "draft/read"])
          expectNone(JSON.stringify(await press(who, verb, { ...at, page: 1 })), valuesOf(plants.liv));
    }
  });

  it("is omitted from drafts, both page and documents, which say that something is omitted", async () => {
    const draft = await behind(draftLink);

    expect(draft).toMatchObject({ status: 200, documents: 1 });
    expectNone(draft.text);
    expect(draft.text).toContain("Utelatt");
    expect(draft.text.match(/Personlige opplysninger er utelatt/g)?.length).toBeGreaterThanOrEqual(2);
    expect(draft.text).not.toContain("Ja-hemmelig");
  });

  it("is behind no link to a draft, not even a member's", async () => {
    const { id: draftId } = await prisma().draft.findFirstOrThrow({ where: { applicationId } });
    const [link] = linksOf(await test.user.liv.execute("documents/get", { applicationId, draftId }));
    const asked = await behind(link?.url ?? "");

    expect(asked.status).toBe(200);
    expectNone(asked.text);
  });

  it("is not in the channel's copy of the final version either", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    const asked = await kari.execute("final/ask", { applicationId });
    const done = await kari.press(asked, "final/confirm", { reason: "Fristen er i dag." });
    expect(textOf(done)).toContain("Endelig versjon 1");
    finalLink = await posted(from);
    const final = await behind(finalLink);

    expect(final).toMatchObject({ status: 200, documents: 1 });
    expect(final.text).toContain("Endelig versjon 1");
    expect(final.text).toContain("Personlige opplysninger er utelatt");
    expectNone(final.text);
  });

  it("is in the final documents that each member, whatever the party, gets in the personal chat", async () => {
    for (const who of [test.user.kari, test.user.liv, test.user.anne]) {
      const final = await behind(await own(who));

      expect(final).toMatchObject({ status: 200, documents: 1 });
      for (const value of planted) expect(shows(final.text, value) && value).toBe(value);
      expect(final.text).not.toContain("Utelatt");
      expect(final.text).not.toContain("Personlige opplysninger er utelatt");
    }
  });

  it("is sent to the personal chat of the member who presses «Last ned» in the channel", async () => {
    const from = test.client.mark;
    const answer = await press(test.user.per, "final/show", {}, "channel");
    expect(linksOf(answer)).toEqual([]);
    const link = await documentsLink(test.user.per, await test.user.per.receive(from, "Endelig versjon 1"), "chat");

    expect(squeezed((await behind(link)).text)).toContain(squeezed(PHONES.liv));
  });

  it("cannot be reached by changing the channel's link or a member's", async () => {
    const [shared, members] = [new URL(finalLink), new URL(await own(test.user.anne))];
    const tokenOf = ({ pathname }: URL) => (pathname.split("/")[2] as string).split(".") as [string, string];
    const [[one, its], [other, others]] = [tokenOf(shared), tokenOf(members)];
    const forged = [`${one}.${others}`, `${other}.${its}`, `${other}.`, other, `${other}.${others.slice(0, -1)}`];
    for (const token of forged) {
      const answer = await behind(`${shared.origin}/hent/${token}`);
      expect(answer.status).toBe(403);
      expectNone(answer.text);
    }
    // The addresses of the version before, of which some lie in posted cards.
    const { id: draftId } = await prisma().draft.findFirstOrThrow({ where: { applicationId } });
    for (const path of [`/utkast/${draftId}`, `/endelig/${draftId}/${other}`]) {
      const answer = await behind(`${shared.origin}${path}?expires=1&signature=x`);
      expect(answer.status).toBe(410);
      expectNone(answer.text);
    }
  });

  it("is closed to everybody after a quarter of an hour", async () => {
    const link = await own(test.user.liv);
    const before = clock.at;
    clock.at = new Date(before.getTime() + LINK_MINUTES * 60_000);
    const expired = await behind(link);
    clock.at = before;
    expect(expired.status).toBe(410);
    expect(expired.text).toContain("Denne lenken er gått ut");
    expectNone(expired.text);
  });

  it("is closed at once when the final version is reopened, and to a person who leaves the application", async () => {
    const { anne, kari, liv } = test.user;
    const { draftId } = await prisma().finalisation.findFirstOrThrow({ where: { applicationId } });
    const withdrawn = [await own(anne), await own(liv)];
    await kari.press(await kari.execute("final/askReopen", { applicationId }), "final/reopen", { reason: "En feil." });
    for (const link of withdrawn) {
      const refused = await behind(link);
      expect([refused.status, refused.text]).toEqual([410, expect.stringContaining("Denne lenken er trukket tilbake")]);
      expectNone(refused.text);
    }

    const shown = await anne.execute("documents/get", { applicationId, draftId });
    const [shared] = linksOf(shown);
    const reopened = await behind(shared?.url ?? "");
    expect(reopened.status).toBe(200);
    expectNone(reopened.text);
    const member = await prisma().member.findFirstOrThrow({ where: { person: { name: "Anne Lerkedal" } } });
    await kari.execute("member/remove", { applicationId, memberId: member.id });
    expect((await behind(shared?.url ?? "")).status).toBe(410);
    expect(textOf(await anne.execute("documents/get", { applicationId, draftId }))).toContain("Det finner jeg ikke");
    await settled(test.database.db);
  });

  it("is in no message to a channel or others, no log line and no exported audit log", async () => {
    const [exported] = linksOf(await test.user.kari.execute("audit/export", { applicationId }));
    const csv = await (await fetch(exported?.url ?? "")).text();
    await settled(test.database.db);

    expect(inChannel().length).toBeGreaterThan(3);
    expect(csv.split("\n").length).toBeGreaterThan(10);
    expect(test.log.length).toBeGreaterThan(50);
    expectNone(JSON.stringify(inChannel()));
    expectNone(csv);
    expectNone(test.log.join("\n"));
    for (const [name, all] of Object.entries(plants)) {
      const others = test.connector.sent.filter(
        ({ conversationId }) => conversationId !== test.user[name as Writer].chatId,
      );
      expectNone(JSON.stringify(others), valuesOf(all));
    }
    const drafts = inChannel().flatMap(({ card }) => (leadsToDocuments(card) ? [card] : []));
    expect(drafts.length).toBeGreaterThan(1);
    for (const card of drafts) expectNone((await behind(await documentsLink(test.user.kari, card))).text);
  });
});
