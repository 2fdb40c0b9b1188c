import fc from "fast-check";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { importStore } from "../../../prisma/messages/importStore";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, open, setUp, typedIn } from "../../support/bot/partnership";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { settled, storedIn } from "../../support/database/stored";
import { any2024 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026, type Filled2026 } from "../../support/importing/filled2026";

const money = (kroner: number, label?: string) => `${kroner.toLocaleString("nb-NO")},-${label ? ` (${label})` : ""}`;

/** An invented form: two measures, two institutions of which one has two names. */
const filled: Filled2026 = {
  owner: "Fjordvik kommune",
  network: "Kompetansenettverk Fjord",
  uh: "Universitetet i Stavanger, Nord universitet",
  concerns: 2,
  severalOwners: false,
  severalUh: true,
  rows: [
    { number: 1, name: "Ledersamlinger", owner: 200_000, uh: [{ label: "LMS", kroner: 201_500 }] },
    { number: 2, name: "Lesing og skriving", owner: 150_000, uh: [{ label: "Nord", kroner: 459_560 }] },
  ],
  own: 0,
  texts: [
    "Lederne har behov for møteplasser på tvers av enhetene.",
    "Partnerskapet møtes fire ganger i året.",
    "Kommunen setter av tid til alle ledere.",
    "Planene er fulgt gjennom hele året.",
    "Praksis er endret i fire enheter.",
    "Fellesskapet er blitt sterkere.",
    "Flere barn blir inkludert.",
    "Studentene har fått flere praksisplasser.",
    "Alle styrere og rektorer.",
  ],
  phases: [false, true, false],
  duration: [true, true, false, false],
  discussed: true,
  participants: [["Utdanningsforbundet", "Anne Lerkedal"]],
  partners: [["Soltoppen barnehage AS", "Ola Bakkevik", "Eier"]],
  counts: [4, 1, 3, 0, 1],
};

let test: TestBot;
let share: Awaited<ReturnType<typeof startFileShare>>;
const files: Parameters<typeof startFileShare>[0] = {};
const imports = () => test.database.db.prisma.import;
const press = (card: Card, verb: string, data: Record<string, unknown> = {}) =>
  test.user.kari.press(
    card,
    (button) => button.verb === verb && Object.entries(data).every(([key, value]) => button.data[key] === value),
  );
const send = () => sendFile(test.client, test.user.kari, [fileAt(`${share.url}/form.docx`)]);

beforeAll(async () => {
  test = await startTestBot();
  files["/form.docx"] = await asDocx(blocksOf2026(filled, money));
  const [older] = fc.sample(any2024, { numRuns: 1, seed: 12 });
  if (older) files["/older.docx"] = await asDocx(blocksOf2024(older, (kroner) => money(kroner)));
  files["/photo.png"] = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  files["/large"] = Buffer.alloc(21 * 1024 * 1024, "x");
  files["/away"] = { status: 302, headers: { location: "http://localhost:1/form.docx" } };
  files["/on"] = { status: 302, headers: { location: "/form.docx" } };
  share = await startFileShare(files);
});
afterAll(async () => {
  await test.stop();
  await share.close();
});

describe("A file that is sent in the personal chat", () => {
  it("is read, and its findings are shown in short", async () => {
    const card = await send();

    const text = textOf(card);
    expect(text).toContain("Behovsmelding i fjor.docx");
    expect(text).toContain("Behovsmelding 2026");
    expect(text).toContain("Fjordvik kommune");
    expect(text).toContain("2 tiltak");
    expect(text).toContain("Eier 350\u00a0000 · UH 661\u00a0060 · Totalt 1\u00a0011\u00a0060");
    expect(buttonsOf(card).map(({ title }) => title)).toContain("Start ny søknad herfra");
  });

  it("is read if its address redirects within its own host", async () => {
    expect(textOf(await sendFile(test.client, test.user.kari, [fileAt(`${share.url}/on`)]))).toContain("2 tiltak");
  });

  it("is stored for its owner across a restart, and shown again on request", async () => {
    await send();
    const away = await startTestBot({ beside: test });
    try {
      expect(textOf(await away.user.kari.say("import"))).toContain("Behovsmelding i fjor.docx");
      expect(textOf(await away.user.ola.say("import"))).toContain("Send meg en tidligere søknad");
      expect(textOf(await away.user.kari.say("import", "channel"))).toContain("Dette tar vi på tomannshånd");
    } finally {
      await away.stop();
    }
  });

  it("is read once, however often Teams delivers it", async () => {
    const activity = test.user.kari.activity("chat", {
      type: "message",
      text: "",
      attachments: [fileAt(`${share.url}/form.docx`)],
    });
    const before = await imports().count();
    const from = test.client.mark;
    await test.client.deliver(activity);
    await test.client.deliver(activity);
    await test.user.kari.receive(from, "Dette fant jeg");
    expect(await imports().count()).toBe(before + 1);
  });

  it("is read as the older edition if it is one", async () => {
    expect(textOf(await sendFile(test.client, test.user.kari, [fileAt(`${share.url}/older.docx`)]))).toContain(
      "Behovsmelding 2024",
    );
  });

  it.each<[string, () => readonly unknown[], RegExp]>([
    ["a photo", () => [fileAt(`${share.url}/photo.png`, "bilde.png")], /«bilde\.png» er et bilde/],
    ["a file that is too large", () => [fileAt(`${share.url}/large`)], /høyst 20 MB/],
    ["a file that is gone", () => [fileAt(`${share.url}/borte`)], /fikk ikke hentet/],
    ["one that leads to another host", () => [fileAt(`${share.url}/away`)], /fikk ikke hentet/],
    ["one of this machine's own files", () => [fileAt("file:///etc/passwd")], /fikk ikke hentet/],
    ["no address", () => [fileAt("")], /fikk ikke hentet/],
    [
      "a picture in the text",
      () => [{ contentType: "image/png", contentUrl: "http://127.0.0.1:1/x", name: "skjerm.png" }],
      /«skjerm\.png» er et bilde/,
    ],
  ])("is answered with one sentence if it is %s, and nothing is stored", async (_what, attachments, says) => {
    const before = await imports().count();
    expect(textOf(await sendFile(test.client, test.user.kari, attachments()))).toMatch(says);
    expect(await imports().count()).toBe(before);
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
  });

  it("is read beside others of one message, each with its own outcome on one card", async () => {
    const before = await imports().count();
    const files = [
      fileAt(`${share.url}/form.docx`, "fjor.docx"),
      fileAt(`${share.url}/borte`, "borte.docx"),
      fileAt(`${share.url}/older.docx`, "eldre.docx"),
    ];
    const card = await sendFile(test.client, test.user.kari, files);
    expect(textOf(card)).toContain("3 filer");
    expect(textOf(card)).toContain("Jeg fikk ikke hentet «borte.docx»");
    expect(await imports().count()).toBe(before + 2);
    const looks = buttonsOf(card).filter(({ verb }) => verb === "import/look");
    const [last, year] = await Promise.all(looks.map(({ data }) => test.user.kari.execute("import/look", data)));
    expect(textOf(last ?? {})).toContain("Behovsmelding 2026");
    expect(textOf(year ?? {})).toContain("Behovsmelding 2024");
  });

  it("is not fetched from a channel, because everybody would see it", async () => {
    const before = share.asked.length;
    await sendFile(test.client, test.user.kari, [fileAt(`${share.url}/form.docx`)], "channel");
    expect(share.asked).toHaveLength(before);
  });
});

describe("An imported document", () => {
  const list = (card: Card, view: string) => press(card, "import/look", { view });

  it("is shown with its parties, measures, answers, sums, findings and unplaced text", async () => {
    const card = await send();
    const parties = textOf(await list(card, "parties"));
    for (const name of ["Fjordvik kommune", "Soltoppen barnehage AS", "Nord universitet", "Utdanningsforbundet"])
      expect(parties).toContain(name);
    expect(parties).toMatch(/Kanskje også kalt .*LMS/);
    expect(textOf(await list(card, "measures"))).toContain("Tiltak 1 · Ledersamlinger");
    expect(textOf(await list(card, "answers"))).toContain("Lederne har behov for møteplasser");
    expect(textOf(await list(card, "sums"))).toMatch(/Stemmer: .*401\u00a0500/);
    expect(textOf(await list(card, "findings"))).toContain("funn");
    expect(textOf(await list(card, "unplaced"))).toContain("plass");
  });

  it("is visible to its owner only", async () => {
    const card = await send();
    const data = buttonsOf(card).find(({ verb }) => verb === "import/start")?.data;
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    for (const verb of [...new Set(buttonsOf(card).map((button) => button.verb))].filter((each) =>
      each.startsWith("import/"),
    ))
      expect(textOf(await test.user.ola.execute(verb, data))).toContain("Det finner jeg ikke");
    expect(textOf(await test.user.kari.execute("import/look", data, "channel"))).toContain("Det finner jeg ikke");
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  const party = async (name: string) => {
    const listed = await list(await send(), "parties");
    const row = buttonsOf(listed).find(({ title, verb }) => verb === "import/party" && title.includes(name));
    return test.user.kari.execute("import/party", row?.data);
  };

  it("merges or separates the names of one institution only if a person says so", async () => {
    const card = await party("Universitetet i Stavanger");
    expect(textOf(card)).toContain("jeg tror de er samme part: LMS");
    expect(textOf(await press(card, "import/changeParty"))).toMatch(/Også kalt .*LMS[\s\S]*Takk, lagret/);

    const again = await party("Universitetet i Stavanger");
    const names = inputsOf(again).find(({ id }) => id === "apart")?.choices ?? [];
    const lms = names.find(({ title }) => title === "LMS")?.value ?? "";
    const apart = await test.user.kari.press(again, "import/splitParty", { apart: lms });
    expect(buttonsOf(apart).filter(({ verb, title }) => verb === "import/party" && /: LMS$/.test(title))).toHaveLength(
      1,
    );
  });

  it("can have two parties merged, with the shares of both", async () => {
    const card = await party("Nord universitet");
    const other = inputsOf(card)
      .find(({ id }) => id === "sameAs")
      ?.choices.find(({ title }) => title === "Universitetet i Stavanger");
    const merged = await test.user.kari.press(card, "import/changeParty", { sameAs: other?.value ?? "" });
    expect(textOf(merged)).toMatch(/Også kalt .*Nord universitet/);
    expect(textOf(await list(merged, "all").then((all) => list(all, "measures")))).toMatch(
      /Universitetet i Stavanger 459\u00a0560/,
    );
  });

  it("can have a name and an amount corrected, and keeps an unreadable value in its input", async () => {
    const measures = await list(await send(), "measures");
    const card = await press(measures, "import/measure", { index: 0 });
    const wrong = await test.user.kari.press(card, "import/changeMeasure", {
      kroner0: "200 000,50",
      name: "Samlinger",
    });
    expect(textOf(wrong)).toContain("uten øre");
    expect(inputsOf(wrong).find(({ id }) => id === "name")?.value).toBe("Samlinger");
    const right = await test.user.kari.press(wrong, "import/changeMeasure", { kroner0: "210 000,-" });
    expect(textOf(right)).toContain("Tiltak 1 · Samlinger");
    expect(textOf(right)).toContain("Dokumentet oppgir 401\u00a0500 totalt, men delene blir 411\u00a0500");
    const all = await press(right, "import/look", { view: "all" });
    expect(textOf(all)).toContain("3 stemmer ikke");
    const sums = textOf(await list(all, "sums"));
    expect(sums).toContain("Rettet av deg: Tiltak 1, Eier: 200\u00a0000 er nå 210\u00a0000");
    expect(sums).toMatch(/Stemmer ikke: .*kolonnen Eier.*Forskjellen er 10\u00a0000/);
    expect(textOf(await list(all, "findings"))).toMatch(
      /kolonnen Eier[\s\S]*Dokumentet har 350\u00a0000, men delene blir 360\u00a0000. Forskjellen er 10\u00a0000/,
    );

    const back = await test.user.kari.press(
      await press(await list(all, "measures"), "import/measure", { index: 0 }),
      "import/changeMeasure",
      { kroner0: "200 000" },
    );
    expect(textOf(await press(back, "import/look", { view: "all" }))).not.toContain("stemmer ikke");
  });

  it("can have an unplaced text put in its place, once", async () => {
    const card = await send();
    const importId = String(buttonsOf(card).find(({ verb }) => verb === "import/start")?.data.importId);
    const row = await imports().findUniqueOrThrow({ where: { id: importId } });
    const content = row.content as { unplaced: { id: string; near: string; text: string }[] };
    content.unplaced = [{ id: "u0", near: "Annet", text: `Et vedlegg om kulturskolen. ${"Mer. ".repeat(8000)}` }];
    await imports().update({ where: { id: importId }, data: { content } });

    const first = await list(card, "unplaced");
    const second = await press(first, "import/look", { page: 2 });
    expect(`${textOf(first)}${textOf(second)}`.split("Mer.").length - 1).toBeGreaterThan(8000);
    const place = await press(first, "import/place");
    expect(textOf(await test.user.kari.press(place, "import/placeText", { to: "" }))).toContain(
      "Velg hvor teksten skal stå",
    );
    const placed = await test.user.kari.press(place, "import/placeText", { to: "needs.text", measure: "0" });
    expect(textOf(placed)).toContain("Alt har fått en plass");
    expect(textOf(await test.user.kari.press(place, "import/placeText", { to: "needs.text", measure: "0" }))).toContain(
      "Dette kortet er gammelt",
    );
    const stored = JSON.stringify((await imports().findUniqueOrThrow({ where: { id: importId } })).content);
    expect(stored).toContain("på tvers av enhetene.\\n\\nEt vedlegg om kulturskolen.");
  });

  it("is deleted when its owner says so", async () => {
    const card = await send();
    await press(card, "import/discard");
    expect(textOf(await list(card, "parties"))).toContain("Det finner jeg ikke");
  });
});

describe("A new application from a document", () => {
  const start = async (over: Record<string, string> = {}) => {
    const asked = await press(await send(), "import/start");
    return test.user.kari.press(asked, "import/compare", {
      formId: "behovsmelding-2026",
      title: "Behovsmelding 2028",
      year: "2028",
      date: "2028-02-01",
      time: "12:00",
      ...over,
    });
  };

  it("is created in one of the person's own channels, and in no other", async () => {
    await setUp(test.client, test.user.kari);
    const asked = await press(await send(), "import/start");
    expect(
      inputsOf(asked)
        .find(({ id }) => id === "partnershipId")
        ?.choices.map(({ title }) => title),
    ).toContain("Kompetansenettverk Fjord (Behovsmelding 2027)");
    expect(textOf(await start({ partnershipId: "00000000-0000-4000-8000-000000000000" }))).toContain(
      "Her trenger jeg et svar",
    );
  });

  it("has parties, measures and last year's answers beside the fields, and no amounts of its own", async () => {
    const shown = await start();
    expect(textOf(shown)).toContain("Ingen beløp blir ført inn av seg selv");
    const made = await press(shown, "import/confirm");
    const id = String(buttonsOf(made).find(({ verb }) => verb === "measures/open")?.data.applicationId);
    const { prisma } = test.database.db;
    const measures = await prisma.measure.findMany({ where: { applicationId: id }, orderBy: { number: "asc" } });
    expect(measures.map(({ name }) => name)).toEqual(["Ledersamlinger", "Lesing og skriving"]);
    const parties = await prisma.party.findMany({ where: { applicationId: id } });
    expect(parties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Koordinator", "Fjordvik kommune", "Nord universitet"]),
    );
    expect(await prisma.amount.count({ where: { applicationId: id } })).toBe(0);
    expect(await prisma.answer.count({ where: { applicationId: id } })).toBe(0);

    const needs = await open(test.user.kari, id, "needs", measures[0]?.id);
    expect(textOf(needs)).toContain("Lederne har behov for møteplasser");
    expect(typedIn(await press(needs, "section/useEarlier"), "text")).toContain("Lederne har behov for møteplasser");
    const economy = await open(test.user.kari, id, "economy", measures[0]?.id);
    expect(textOf(economy)).toContain("200\u00a0000");
    expect(typedIn(economy, "grant")).toBe("");
    expect(textOf(await press(shown, "import/confirm"))).not.toContain("gikk noe galt");
  });

  it("in the other edition first lists the content without a place there", async () => {
    const shown = await start({ formId: "behovsmelding-2024" });
    expect(textOf(shown)).toMatch(/har ingen plass i det nye skjemaet/);
    const tampered = await test.user.kari.press(shown, (button) => button.verb === "import/confirm");
    expect(textOf(tampered)).toContain("Opprettet");
    const other = await start({ formId: "behovsmelding-2024" });
    const { data } = buttonsOf(other).find(({ verb }) => verb === "import/confirm") as {
      data: Record<string, unknown>;
    };
    expect(textOf(await test.user.kari.execute("import/confirm", { ...data, seen: "something else" }))).toContain(
      "har ingen plass",
    );
  });
});

describe("The list of open findings in an application", () => {
  it("leads to the section that a member can correct, and is shown to no stranger", async () => {
    const { user } = test;
    const { applicationId } = await setUp(test.client, user.kari, { title: "Hva gjenstår" });
    await addMeasure(user.kari, applicationId, "Ledersamlinger");
    const card = await user.kari.press(await user.kari.execute("walk/summary", { applicationId }), "findings/list");

    expect(textOf(card)).toContain("Dette gjenstår");
    const row = buttonsOf(card).find(({ verb, title }) => verb === "walk/goTo" && title.includes("Vurdering av behov"));
    expect(textOf(await user.kari.execute("walk/goTo", row?.data))).toContain("Vurdering av behov");
    expect(textOf(await user.tor.execute("findings/list", { applicationId }))).toContain("Det finner jeg ikke");
    expect(textOf(await user.kari.execute("findings/list", { applicationId }, "channel"))).toContain(
      "Det finner jeg ikke",
    );
  });
});

it("The bot deletes an old import", async () => {
  const { prisma } = test.database.db;
  await send();
  await prisma.import.updateMany({ data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
  await importStore(prisma).forgetBefore(new Date("2026-02-01T00:00:00Z"));
  expect(await imports().count()).toBe(0);
});
