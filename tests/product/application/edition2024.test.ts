import mammoth from "mammoth";
import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { formatKroner } from "../../../domain/amounts/formatKroner";
import { figures2024, sums2024 } from "../../support/application/application2024";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp, typedIn } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

const SECRETS = {
  contactTelephone: "40 12 34 56",
  contactEmail: "liv@lms.example",
  contactAccount: "1234.56.78903",
} as const;

let test: TestBot;
let applicationId: string;
/** By number. */
let measureIds: string[];

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

beforeAll(async () => {
  test = await startTestBot();
  const { client, user } = test;
  ({ applicationId } = await setUp(client, user.kari, { formId: "behovsmelding-2024", plan: "salten-2022-2025" }));
  const uh = (name: string, shortName: string, orgNumber: string) => ({ name, shortName, orgNumber });
  await joinNew(user.liv, applicationId, "uh", uh("Læringsmiljøsenteret", "LMS", "920000002"));
  await joinNew(user.per, applicationId, "uh", uh("Nord universitet", "Nord", "930000000"));
  await joinNew(user.anne, applicationId, "union", { name: "Lærerlaget Fjordvik" });
  for (const measure of figures2024) {
    const names: Record<string, RegExp> = { lms: /Læringsmiljøsenteret/, nord: /Nord universitet/ };
    const wanted = Object.keys(measure.uh).map((id) => names[id] as RegExp);
    await addMeasure(
      user.kari,
      applicationId,
      measure.name,
      (title) => /Fjordvik/.test(title) || wanted.some((name) => name.test(title)),
      measure.scheme,
    );
  }
  const rows = await test.database.db.prisma.measure.findMany({ orderBy: { number: "asc" } });
  measureIds = rows.map(({ id }) => id);
});
afterAll(() => test.stop());

describe("An application of the 2024 edition", () => {
  it("requires the scheme of a measure, and says when it is missing", async () => {
    const { user } = test;
    const list = await user.kari.execute("measures/list", { applicationId });
    const refused = await user.kari.press(list, "measure/add", { name: "Uten ordning" });

    expect(
      inputsOf(list)
        .find(({ id }) => id === "scheme")
        ?.choices.map(({ title }) => title),
    ).toEqual(["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"]);
    expect(textOf(list)).toMatch(/Kompetanseløftet/);
    expect(textOf(refused)).toContain("Velg hvilken ordning tiltaket hører til.");
    expect(typedIn(refused, "name")).toBe("Uten ordning");
    expect(await test.database.db.prisma.measure.count()).toBe(10);
  });

  it("moves a measure to another scheme and back", async () => {
    const { user, database } = test;
    const at = { applicationId, measureId: measureIds[0] };
    const schemeNow = async () =>
      (await database.db.prisma.measure.findUniqueOrThrow({ where: { id: measureIds[0] ?? "" } })).scheme;
    const card = await user.kari.execute("measure/edit", at);

    await user.kari.press(card, "measure/change", { scheme: "decentralised" });
    expect(await schemeNow()).toBe("decentralised");
    await user.kari.press(await user.kari.execute("measure/edit", at), "measure/change", { scheme: "regional" });
    expect(await schemeNow()).toBe("regional");
  });

  it("checks org.nr and account number by mod 11, prefills the known org.nr, and keeps invalid input", async () => {
    const { user, database } = test;
    const header = await open(user.liv, applicationId, "header");
    expect(typedIn(header, "contactOrgNumber")).toBe("920000002");

    const wrong = await save(user.liv, header, { contactName: "Liv Strandheim", contactAccount: "1234 56 78904" });
    expect(textOf(wrong)).toContain("Kontonummeret stemmer ikke.");
    expect(typedIn(wrong, "contactAccount")).toBe("1234 56 78904");
    expect(await database.db.prisma.answer.count({ where: { field: "contactAccount" } })).toBe(0);

    const right = await save(user.liv, wrong, { ...SECRETS, contactAccount: "1234 56 78903", contactRole: "Leder" });
    expect(textOf(right)).toContain("Takk, lagret.");
    expect(typedIn(right, "contactAccount")).toBe("1234.56.78903");
    expect(typedIn(right, "contactOrgNumber")).toBe("920 000 002");
  });

  it("requires the reason only from a party that needs a coordinator", async () => {
    const { user } = test;
    const place = measureIds[6] ?? "";
    const without = await save(user.kari, await open(user.kari, applicationId, "coordinator", place), { needed: "no" });
    expect(inputsOf(without).find(({ id }) => id.startsWith("reason"))?.label).not.toContain("må besvares");

    const needed = await save(user.kari, without, { needed: "yes" });
    expect(inputsOf(needed).find(({ id }) => id.startsWith("reason"))?.label).toContain("må besvares");
    await save(user.kari, needed, { reason: "Fire små kommuner." });
  });

  it("offers the goals of its long-term plan, and its status lists the goals without a measure", async () => {
    const { user } = test;
    const card = await open(user.kari, applicationId, "longTermPlan", measureIds[2]);
    expect(inputsOf(card).find(({ id }) => id.startsWith("goals"))?.choices).toHaveLength(17);

    await save(user.kari, card, { text: "Vi følger planen.", goals: "salten-2022-2025.reading" });
    const status = await user.kari.say("status", "channel");

    expect(JSON.stringify(status)).toContain("16 av 17 mål uten tiltak");
    expect(textOf(status)).toContain("Voksne som er med i leken");
    expect(textOf(status)).not.toContain("Den første leseopplæringen");
  });

  it("has a field for each cell in the table of continuation needs", async () => {
    const { user } = test;
    const card = await open(user.per, applicationId, "duration", measureIds[9]);
    expect(inputsOf(card).map(({ label }) => label)).toContain("Høst 2028: anslag på behov");

    await save(user.per, card, {
      periods: "autumn2024,spring2025",
      autumn2025Estimate: "140 000",
      autumn2025Reason: "Et halvt år til.",
    });
    expect(typedIn(await open(user.per, applicationId, "duration", measureIds[9]), "autumn2025Reason")).toBe(
      "Et halvt år til.",
    );
  });

  it("lets each party approve its own budget, and another party's edit does not void that approval", async () => {
    const { user, database } = test;
    const place = measureIds[8] ?? "";
    await save(user.kari, await open(user.kari, applicationId, "use", place), { owner: "Vikarer og lokaler." });
    await save(user.liv, await open(user.liv, applicationId, "use", place), { uh: "Reise og fagtid." });
    await save(user.per, await open(user.per, applicationId, "use", place), { uh: "Veiledning." });
    for (const who of [user.kari, user.liv, user.per]) await who.execute("walk/send", { applicationId });
    const shown = await user.liv.execute("approval/show", { applicationId, measureId: place, sectionId: "use" });
    await user.liv.press(shown, "section/approve");

    await save(user.per, await open(user.per, applicationId, "use", place), { uh: "Veiledning og samlinger." });
    await settled(database.db);

    const again = await user.liv.execute("approval/show", { applicationId, measureId: place, sectionId: "use" });
    expect(textOf(again)).toContain("Dere har godkjent dette.");
  });

  it("is submitted scheme by scheme, with the figures of the 2024 application", async () => {
    const { client, user } = test;
    const writers = { fjordvik: user.kari, lms: user.liv, nord: user.per };
    for (const [index, { owner, uh }] of figures2024.entries())
      for (const [who, thousands] of Object.entries({ fjordvik: owner, ...uh }))
        await save(
          writers[who as keyof typeof writers],
          await open(writers[who as keyof typeof writers], applicationId, "measure", measureIds[index]),
          { grant: `${formatKroner((thousands as number) * 1000)},-` },
        );

    const from = client.mark;
    await user.kari.execute("draft/compile", { applicationId }, "channel");
    const draft = await client.awaitSent(
      from,
      ({ kind, card }) => kind === "sent" && leadsToDocuments(card),
      "the draft",
    );
    for (const [name, ...kroner] of sums2024)
      for (const figure of [...(name === "Sum" ? [] : [name]), ...kroner.map(formatKroner)])
        expect(textOf(draft.card ?? {})).toContain(figure);

    const html = await (await fetch(await documentsLink(user.kari, draft.card))).text();
    expect(html).toContain("Ett Word-dokument per ordning.");
    const urls = [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));
    const documents = urls.filter((url) => url.endsWith(".docx"));
    expect(documents).toHaveLength(3);
    expect(urls.some((url) => url.includes(".zip"))).toBe(true);
    for (const url of documents) {
      const buffer = Buffer.from(await (await fetch(url)).arrayBuffer());
      const lines = spaced((await mammoth.extractRawText({ buffer })).value).split("\n\n");
      const at = lines.indexOf("Ordning");
      for (const [name, owner, uhSum, total] of sums2024) {
        const row = lines.slice(lines.indexOf(name, at)).slice(0, 7);
        expect(row[1]).toBe(spaced(formatKroner(owner)));
        expect(row[2]?.replace(/ \(.*/, "")).toBe(spaced(formatKroner(uhSum)));
        expect(row).toContain(spaced(formatKroner(total)));
      }
      for (const secret of Object.values(SECRETS)) expect(lines).not.toContain(secret);
      expect(lines).toContain("Utelatt");
    }
  });

  it("shows private details to their own party and on nobody else's card", async () => {
    const { user, connector, log, database } = test;
    await settled(database.db);
    const own = await open(user.liv, applicationId, "header");
    for (const [field, secret] of Object.entries(SECRETS)) expect(typedIn(own, field)).toBe(secret);

    for (const who of [user.liv, user.per, user.kari]) await who.execute("walk/send", { applicationId });
    const others = [];
    for (const who of [user.kari, user.per, user.anne, user.ola, user.tor]) {
      others.push(await open(who, applicationId, "header"));
      others.push(
        await who.execute("approval/show", { applicationId, measureId: null, sectionId: "header" }),
        await who.execute("walk/summary", { applicationId }),
        await who.say("mine oppgaver"),
      );
    }
    others.push(await user.kari.say("status", "channel"));
    const sent = connector.sent.filter(({ conversationId }) => conversationId !== user.liv.chatId);
    expect(sent.length).toBeGreaterThan(5);
    const seen = JSON.stringify([others, sent, log]);
    for (const secret of Object.values(SECRETS)) {
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain(secret.replace(/[ .]/g, ""));
    }
    const approval = await user.kari.execute("approval/show", { applicationId, measureId: null, sectionId: "header" });
    expect(textOf(approval)).toContain("Vises bare for parten selv");
    expect(buttonsOf(approval).some(({ verb }) => verb === "section/askChange")).toBe(true);
  });

  it("chooses no long-term plan for anybody, and asks for one only where the form has use of it", async () => {
    const { kari } = test.user;
    expect(inputsOf(await kari.say("ny", "channel")).map(({ id }) => id)).not.toContain("plan");
    const planOf = async (id: string) =>
      (await test.database.db.prisma.application.findUniqueOrThrow({ where: { id } })).planId;

    const { applicationId: without } = await setUp(test.client, kari, { formId: "behovsmelding-2024" });
    expect(await planOf(without)).toBeNull();
    const card = await kari.execute("application/edit", { applicationId: without });
    expect(textOf(card)).toContain("Navn, år og plan");
    expect(typedIn(card, "plan")).toBe("none");
    expect(
      inputsOf(card)
        .find(({ id }) => id === "plan")
        ?.choices.map(({ title }) => title),
    ).toContain("Ingen");
    await kari.press(card, "application/change", { plan: "salten-2022-2025" });
    expect(await planOf(without)).toBe("salten-2022-2025");

    const { applicationId: of2026 } = await setUp(test.client, kari);
    const other = await kari.execute("application/edit", { applicationId: of2026 });
    expect(inputsOf(other).map(({ id }) => id)).not.toContain("plan");
    expect(textOf(other)).toContain("Navn og år");
  });
});
