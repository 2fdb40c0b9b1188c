import mammoth from "mammoth";
import { approveAll } from "../../../demo/approving";
import { buttonsOf, type Card, inputsOf, linksOf, textOf } from "../../../demo/card";
import { VOICES } from "../../../demo/cast";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { write } from "../../../demo/writing";
import { ArchiveManifest } from "../../../documents/files/archive";
import { planReminders } from "../../../jobs/planReminders";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, open, partnership, save } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";
import { forms, openStores } from "../../support/database/stores";
import { unzippedFiles } from "../../support/importing/unzip";

let test: TestBot;
let applicationId: string;
let measureId: string;
const clock = testClock();
const db = () => test.database.db;
const verbsOf = (card: Card) => buttonsOf(card).map(({ verb }) => verb);
const data = () => ({ applicationId });

/** The text of channel messages since then: new posts and replies, and updates of the status card. */
const posted = (from: number) =>
  test.client
    .sentSince(from)
    .filter(({ conversationId, kind }) => kind === "sent" && conversationId.startsWith("19:channel"))
    .map(({ card }) => textOf(card ?? {}));
const statusSince = (from: number) =>
  test.client.sentSince(from).findLast(({ kind }) => kind === "updated")?.card as Card;

async function stored(act: () => Promise<unknown>): Promise<string[]> {
  await settled(db());
  const before = await storedIn(db());
  await act();
  await settled(db());
  const after = await storedIn(db());
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}

beforeAll(async () => {
  test = await startTestBot({ clock });
  ({ applicationId } = await partnership(test));
  measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
});
afterAll(() => test.stop());

describe("An application with open findings", () => {
  it("has each finding listed with its place under «Gjør ferdig», which requires a reason", async () => {
    const { kari } = test.user;
    const card = await kari.press(await kari.say("mine oppgaver"), "Gjør ferdig");

    expect(textOf(card)).toMatch(/Noe står i veien: \d+ må rettes · \d+ seksjoner er ikke godkjent\./);
    expect(textOf(card)).toMatch(/^Ditt \(\d+\)$/m);
    expect(textOf(card)).toMatch(/^1 Vurdering av behov\nMangler 2 svar/m);
    expect(textOf(card)).toMatch(/^Andres \(\d\)$/m);
    expect(textOf(card)).toMatch(/^LMS\n\d+ seksjoner å svare på/m);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(["reason"]);
  });

  it("is not made final without a reason, and the input is kept if something changed in the meantime", async () => {
    const { kari, liv } = test.user;
    const card = await kari.execute("final/ask", data());

    expect(await stored(() => kari.press(card, "final/confirm", { reason: "  " }))).toEqual([]);
    expect(textOf(await kari.press(card, "final/confirm", { reason: "  " }))).toContain("Skriv en begrunnelse");
    expect(textOf(await kari.press(card, "final/confirm", { reason: "x".repeat(2001) }))).toContain("2000 tegn");

    await save(liv, await open(liv, applicationId, "economy", measureId), { grant: "200 000" });
    const again = await kari.press(card, "final/confirm", { reason: "Fristen er i dag." });
    expect(textOf(again)).toContain("Noe ble endret mens du så på");
    expect(inputsOf(again)[0]?.value).toBe("Fristen er i dag.");
    expect(await db().prisma.finalisation.count()).toBe(0);
  });

  it("has a card that opens what the coordinator can fix, and reminds the others", async () => {
    const { kari } = test.user;
    const card = await kari.execute("final/ask", data());
    const rows = buttonsOf(card).filter(({ verb }) => verb === "walk/goTo");
    expect(rows.length).toBeGreaterThan(1);
    expect(buttonsOf(card).filter(({ verb }) => verb === "reminders/remind")).toHaveLength(4);

    const opened = await kari.press(card, ({ verb, data: of }) => verb === "walk/goTo" && of.sectionId === "needs");
    expect(textOf(opened)).toContain("Vurdering av behov");
  });

  it("sends its findings to the coordinator who presses the button under a draft, and refuses everybody else", async () => {
    const { kari, liv, tor } = test.user;
    const from = test.client.mark;
    await kari.execute("draft/compile", data(), "channel");
    const draft = await test.client.awaitSent(
      from,
      ({ card }) => verbsOf(card ?? {}).includes("final/fromDraft"),
      "the draft",
    );
    await settled(db());
    for (const other of [liv, tor]) {
      const refused = await other.press(draft.card as Card, "Gjør ferdig", {}, "channel");
      expect(textOf(refused)).toContain("Bare koordinatoren kan endre dette");
      expect(leadsToDocuments(refused)).toBe(true);
    }
    const sent = test.client.mark;
    const answered = await kari.press(draft.card as Card, "Gjør ferdig", {}, "channel");
    expect(textOf(answered)).toContain("Jeg har sendt deg et kort i den personlige chatten.");
    const card = await kari.receive(sent, "må rettes");
    expect(verbsOf(card)).toContain("final/confirm");
    expect(await db().prisma.finalisation.count()).toBe(0);
    const elsewhere = test.elsewhere().as(test.user.kari.account);
    const pressed = buttonsOf(draft.card as Card).find(({ verb }) => verb === "final/fromDraft")?.data;
    expect(textOf(await elsewhere.execute("final/fromDraft", pressed, "channel"))).toContain("Det finner jeg ikke");
  });

  it("can be viewed and made final by the coordinator alone", async () => {
    const { kari, liv, tor } = test.user;
    const card = await kari.execute("final/ask", data());
    expect(verbsOf(await liv.say("mine oppgaver"))).not.toContain("final/ask");
    for (const verb of ["final/ask", "final/confirm"]) {
      const pressed = { ...buttonsOf(card).find((each) => each.verb === "final/confirm")?.data, reason: "Nå." };
      expect(textOf(await liv.execute(verb, pressed))).toContain("Dette gjør koordinatoren");
      expect(textOf(await tor.execute(verb, pressed))).toContain("Det finner jeg ikke");
    }
    expect(await db().prisma.finalisation.count()).toBe(0);
  });
});

describe("An application that is made final with a reason", () => {
  let from: number;
  let done: Card;
  let old: { section: Card; final: Card };

  beforeAll(async () => {
    const { kari } = test.user;
    old = {
      section: await open(kari, applicationId, "needs", measureId),
      final: await kari.execute("final/ask", data()),
    };
    await settled(db());
    from = test.client.mark;
    done = await kari.press(old.final, "final/confirm", { reason: "Fristen er i dag.\nLMS er syk." });
    await settled(db());
  });

  it("answers with the final version, its documents and the way back", () => {
    expect(textOf(done)).toContain("Endelig versjon 1");
    expect(textOf(done)).toContain("Gjort ferdig 11. januar kl. 13.00 av Kari Nordmo");
    const verbs = ["documents/get", "final/askDeliver", "carryOver/ask", "me/tasks", "final/askReopen", "audit/export"];
    expect(verbsOf(done)).toEqual(verbs);
    expect(
      buttonsOf(done)
        .filter(({ style }) => style === "positive")
        .map(({ title }) => title),
    ).toEqual(["Merk som sendt inn"]);
    expect(textOf(done)).toContain("Ikke sendt inn ennå");
    expect(textOf(done)).toMatch(/Send dem til Statsforvalteren i fylket deres innen .+ kl\. 12\.00/);
  });

  it("shows everybody who made it final, and why", () => {
    const [root = "", ...replies] = posted(from);
    expect(root).toContain("Endelig versjon 1");
    expect(root).toContain("Kari Nordmo gjorde den ferdig selv om noe gjensto:\nFristen er i dag.\nLMS er syk.");
    expect(replies.at(-1)).toContain("Endelig versjon 1\nGodkjenninger");
    expect(replies.at(-1)).toContain("Ikke godkjent");

    const status = statusSince(from);
    expect(textOf(status)).toContain("Gjort ferdig 11. januar kl. 13.00 av Kari Nordmo, men ikke sendt inn ennå");
    expect(textOf(status)).not.toMatch(/Mangler svar|Skal godkjenne|Venter på|Til godkjenning/);
    expect(textOf(status)).toContain("Ikke godkjent");
    expect(textOf(status)).toContain("LMS er syk.");
    expect(textOf(status)).not.toMatch(/\d %/);
    expect(root).not.toMatch(/må rettes|bør ses på|^0 %$/m);
    expect(verbsOf(status)).toEqual(["final/show", "me/tasks", "attachments/list"]);
  });

  it("has recorded the open findings", async () => {
    const { reason, openFindings, unapproved, byId } = await db().prisma.finalisation.findFirstOrThrow();
    expect(reason).toBe("Fristen er i dag.\nLMS er syk.");
    expect(openFindings).toContainEqual(
      expect.objectContaining({
        code: "missing-answers",
        severity: "blocking",
        place: { measureId, sectionId: "needs" },
      }),
    );
    expect(unapproved).toContainEqual(expect.objectContaining({ measureId, sectionId: "needs", state: "empty" }));
    expect(await db().prisma.person.findUniqueOrThrow({ where: { id: byId } })).toMatchObject({ name: "Kari Nordmo" });
  });

  it("has its files made once, with and without the private answers, and kept", async () => {
    const { draftId } = await db().prisma.finalisation.findFirstOrThrow();
    const kept = await db().prisma.keptFile.findMany({ where: { draftId } });
    for (const reader of ["everybody", "member"])
      expect(kept.filter((file) => file.reader === reader).map(({ fileName }) => fileName.split(".")[1])).toEqual(
        expect.arrayContaining(["docx", "pdf", "xlsx", "md", "json"]),
      );
    const url = await documentsLink(test.user.kari, done, "chat");
    const file = kept.find(({ reader, fileName }) => reader === "member" && fileName.endsWith(".pdf"));
    const answer = Buffer.from(await (await fetch(`${url}/${file?.fileName}`)).arrayBuffer());
    expect(answer.equals(file?.content as Uint8Array)).toBe(true);
    const zip = unzippedFiles(Buffer.from(await (await fetch(`${url}/behovsmelding-2027.zip`)).arrayBuffer()));
    const { files } = ArchiveManifest.parse(JSON.parse(String(zip.get("manifest.json"))));
    const archived = new Map(files.map(({ name, sha256 }) => [name, sha256]));
    const own = kept.filter(({ reader }) => reader === "member").map((each) => [each.fileName, each.sha256] as const);
    expect([...archived]).toEqual(expect.arrayContaining(own));
    expect([...archived.keys()]).toContain("samskriv-logg.csv");
    expect(await db().prisma.keptFile.count({ where: { draftId: { not: draftId } } })).toBe(0);
  });

  it("refuses input from old cards with a kind message", async () => {
    const { kari } = test.user;
    await settled(db());
    expect(
      await stored(async () => {
        for (const card of [
          await save(kari, old.section, { text: "For sent." }),
          await kari.press(old.final, "final/confirm", { reason: "En gang til." }),
          await kari.execute("final/ask", data()),
        ])
          expect(textOf(card)).toContain("Dette er gjort ferdig");
      }),
    ).toEqual([]);
  });

  it("is available to its members on the home card, and through «Last ned» in the channel", async () => {
    const { liv, kari, tor } = test.user;
    const home = await liv.say("mine oppgaver");
    expect(textOf(home)).toContain("Ingenting venter på deg nå");
    expect(textOf(home)).toContain("Du har gjort ditt, men den er ikke sendt inn ennå");
    expect(textOf(home)).toContain("Gjort ferdig 11. januar kl. 13.00 av Kari Nordmo, men ikke sendt inn ennå");

    const card = await liv.press(home, "final/show");
    expect(textOf(card)).toContain("vi venter på at Kari Nordmo sender den til Statsforvalteren");
    expect(verbsOf(card)).toEqual(["documents/get", "me/tasks"]);
    const asked = test.client.mark;
    const answer = await kari.press(statusSince(from), "Last ned", {}, "channel");
    expect(textOf(answer)).toContain("Jeg har sendt deg et kort i den personlige chatten.");
    expect(linksOf(answer)).toEqual([]);
    expect(verbsOf(await kari.receive(asked, "Endelig versjon 1"))).toContain("final/askReopen");
    const stranger = await tor.press(statusSince(from), "Last ned", {}, "channel");
    expect(linksOf(stranger)).toEqual([]);
    expect(textOf(stranger)).toContain("Du er ikke med ennå");
  });
});

describe("A final application that is delivered", () => {
  it("is the one thing left for its coordinator, at home and in a reminder", async () => {
    const { kari, liv } = test.user;
    const home = await kari.say("mine oppgaver");
    expect(textOf(home)).toContain("Dette venter på deg");
    expect(textOf(home)).toContain("Nå gjenstår bare én ting: Send den inn, og merk den som sendt inn.");
    const primary = buttonsOf(home).filter(({ style }) => style === "positive");
    expect(primary.map(({ title, verb }) => [title, verb])).toEqual([["Lever", "final/show"]]);

    await settled(db());
    const from = test.client.mark;
    const before = clock.at;
    clock.at = new Date("2027-01-29T08:00:00Z");
    const stores = await openStores(db());
    await planReminders({ forms, reminders: stores.reminders, clock });
    await stores.stop();
    await settled(db());
    const reminded = test.client
      .sentSince(from)
      .filter(({ card }) => textOf(card ?? {}).includes("Fristen nærmer seg"));
    expect(reminded.map(({ conversationId }) => conversationId)).toEqual([kari.chatId]);
    expect(textOf(reminded[0]?.card as Card)).toContain("Send den inn, og merk den som sendt inn.");
    expect(buttonsOf(reminded[0]?.card as Card)[0]).toMatchObject({
      title: "Lever",
      verb: "final/show",
      style: "positive",
    });
    clock.at = before;
    expect(textOf(await liv.say("lever den"))).not.toContain("Merk som sendt inn");
  });

  it("says how it was sent, everywhere, until that is undone", async () => {
    const { kari, liv } = test.user;
    const card = await kari.press(await kari.say("mine oppgaver"), "Lever");
    await settled(db());
    const from = test.client.mark;
    const asked = await kari.press(card, "Merk som sendt inn");
    const wrong = await kari.press(asked, "Lagre", { day: "2027-01-12", office: " " });
    expect(textOf(wrong)).toContain("Denne dagen har ikke vært ennå.");
    expect(textOf(wrong)).toContain("Her trenger jeg et svar.");
    const delivered = await kari.press(asked, "Lagre", { office: "Statsforvalteren i Nordland" });
    await settled(db());

    const sent = "Sendt inn 11. januar 2027 av Kari Nordmo til Statsforvalteren i Nordland";
    expect(textOf(delivered)).toContain(`${sent}.`);
    expect(textOf(delivered)).toContain("Når svaret kommer, registrerer du tilsagnet her");
    expect(textOf(statusSince(from))).toContain(sent);
    expect(textOf(await liv.say("mine oppgaver"))).toMatch(new RegExp(`Ferdige\\n[\\s\\S]*${sent}`));
    expect(textOf(await kari.say("mine oppgaver"))).toContain("Ingenting venter på deg nå");
    // An old card shows how it stands, and so does one that was pressed twice.
    expect(textOf(await kari.press(asked, "Lagre", { office: "Noen andre" }))).toContain(sent);
    expect(textOf(await liv.execute("final/deliver", { ...data(), number: 1 }))).toContain("Dette gjør koordinatoren");
  });

  it("is corrected, with what it said before, by one coordinator at a time", async () => {
    const { kari } = test.user;
    const [first, second] = [
      await kari.execute("final/askDeliver", data()),
      await kari.execute("final/askDeliver", data()),
    ];
    const corrected = await kari.press(first, "Lagre", { caseNumber: "2027/123" });
    expect(textOf(corrected)).toContain("Saksnummer hos mottakeren: 2027/123");
    const late = await kari.press(second, "Lagre", { caseNumber: "2027/999" });
    expect(textOf(late)).toContain("Noe ble endret mens du så på.");
    expect(textOf(late)).toContain("Kari Nordmo rettet: saksnummeret fra ingenting til 2027/123");
    expect(await db().prisma.delivery.count()).toBe(2);

    const undone = await kari.press(late, "Angre innsending");
    expect(textOf(undone)).toContain("Ikke sendt inn ennå");
    expect(await db().prisma.finalisation.findFirstOrThrow()).toMatchObject({ deliveredAt: null, deliveredById: null });
  });

  it("is sent today by the presser, with a button from before there was a form for it", async () => {
    const delivered = await test.user.kari.execute("final/deliver", { ...data(), number: 1 });
    expect(textOf(delivered)).toContain("Sendt inn 11. januar 2027 av Kari Nordmo til Statsforvalteren.");
  });
});

describe("An old channel button of a final application", () => {
  it("«Sett sammen» makes no draft, and the final documents are one press away", async () => {
    const { liv } = test.user;
    await settled(db());
    const drafts = await db().prisma.draft.count();
    const from = test.client.mark;
    const card = await liv.execute("draft/compile", data(), "channel");
    await settled(db());

    expect(textOf(card)).toContain("Den endelige versjonen er laget.");
    expect(await db().prisma.draft.count()).toBe(drafts);
    expect(posted(from)).toEqual([]);
    await liv.press(card, "Last ned", {}, "channel");
    expect(leadsToDocuments(await liv.receive(from, "Endelig versjon 1"))).toBe(true);
  });

  it("«Gjør ferdig» under a draft says that the application is final, and a final version lacks that button", async () => {
    const { draftId, id } = await db()
      .prisma.finalisation.findFirstOrThrow()
      .then((row) => ({ ...row, id: row.applicationId }));
    const card = await test.user.kari.execute("final/fromDraft", { applicationId: id, draftId }, "channel");
    expect(textOf(card)).toContain("Den endelige versjonen er laget.");
    expect(verbsOf(card)).not.toContain("final/fromDraft");
  });
});

describe("An application that is reopened", () => {
  let from: number;

  it("requires the coordinator and a reason", async () => {
    const { kari, liv } = test.user;
    const asked = await kari.execute("final/askReopen", data());
    for (const verb of ["final/askReopen", "final/reopen"])
      expect(textOf(await liv.execute(verb, { ...data(), number: 1, reason: "Nå." }))).toContain(
        "Dette gjør koordinatoren",
      );
    expect(textOf(await kari.press(asked, "final/reopen", { reason: " " }))).toContain("Skriv en begrunnelse");
    expect((await db().prisma.finalisation.findFirstOrThrow()).reopenedAt).toBeNull();
  });

  it("is announced in the channel once with the reason, and its status card counts down again", async () => {
    const { kari } = test.user;
    const asked = await kari.execute("final/askReopen", data());
    await settled(db());
    from = test.client.mark;
    const opened = await kari.press(asked, "final/reopen", { reason: "Et beløp er feil." });
    await settled(db());

    expect(textOf(opened)).toContain("Åpnet igjen");
    expect(posted(from)).toEqual([expect.stringContaining("Kari Nordmo åpnet igjen:\nEt beløp er feil.")]);
    expect(verbsOf(statusSince(from))).toEqual(["me/tasks", "party/join", "draft/compile", "attachments/list"]);
    expect(textOf(await kari.press(asked, "final/reopen", { reason: "Igjen." }))).toContain("Dette kortet er gammelt");
    await save(kari, await open(kari, applicationId, "needs", measureId), { text: "Nå går det." });
    await settled(db());
    expect(posted(from)).toHaveLength(1);
  });
});

describe("An application with every approval", () => {
  const people = ["kari", "ola", "liv", "per", "anne"] as const;

  it("becomes final with one button, once however often it is delivered, and its documents list the approvals", async () => {
    const { kari } = test.user;
    clock.at = new Date("2027-01-12T09:05:00Z");
    await joinNew(test.user.ola, applicationId, "privateOwner", {
      name: "Solsikken barnehage AS",
      orgNumber: "910000004",
    });
    await db().prisma.walkPosition.deleteMany();
    // Automatic messages are received first, so that the next message is the answer.
    for (const name of people) {
      await settled(db());
      await write(test.user[name], VOICES[name]);
    }
    clock.at = new Date("2027-01-13T14:30:00Z");
    for (const name of people) {
      await settled(db());
      await approveAll(test.user[name]);
    }
    await settled(db());

    const card = await kari.press(await kari.say("mine oppgaver"), "Gjør ferdig");
    expect(textOf(card)).toContain("Alt er godkjent, og ingenting mangler. Nå venter vi bare på deg.");
    expect(inputsOf(card)).toEqual([]);
    const button = buttonsOf(card).find(({ verb }) => verb === "final/confirm");
    const invoke = kari.activity("chat", {
      id: "twice",
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: button?.verb, data: button?.data }, trigger: "manual" },
    });
    const answers = await Promise.all([kari.answerTo(invoke), kari.answerTo(invoke)]);

    const done = answers.find(leadsToDocuments) as Card;
    expect(textOf(done)).toContain("Endelig versjon 2");
    expect(textOf(done)).toContain("Endelig versjon 1 er fra 11. januar kl. 13.00. Kari Nordmo åpnet igjen");
    expect(await db().prisma.finalisation.count()).toBe(2);

    const page = await (await fetch(await documentsLink(kari, done, "chat"))).text();
    expect(page).toContain("Endelig versjon 2");
    const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const docx = Buffer.from(await (await fetch(href)).arrayBuffer());
    const text = (await mammoth.extractRawText({ buffer: docx })).value;
    expect(text).toContain("Endelig versjon 2, 13. januar 2027");
    expect(text).toContain("Godkjenninger");
    expect(text.slice(text.indexOf("Godkjenninger")).split("\n\n")).toEqual(
      expect.arrayContaining([
        "1. Vurdering av behov (tiltak\u00a01)",
        "Læringsmiljøsenteret (LMS)",
        "Liv Strandheim",
        "13.\u00a0januar\u00a02027\u00a0kl.\u00a015.30",
      ]),
    );
    expect(text).not.toContain("Ikke godkjent");
  });

  it("keeps its approvals when it is reopened", async () => {
    const { kari } = test.user;
    await kari.press(await kari.execute("final/askReopen", data()), "final/reopen", { reason: "En skrivefeil." });

    expect(textOf(await kari.execute("final/ask", data()))).toContain(
      "Alt er godkjent, og ingenting mangler. Nå venter vi bare på deg.",
    );
  });
});
