import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { TeamsClient, type TeamsUser } from "../../../demo/teamsClient";
import type { Form } from "../../../forms/form";
import { formsWithReport } from "../../support/application/formsWithReport";
import { people, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, compile, linesOf, makeFinal } from "../../support/bot/playEdition";
import { settled } from "../../support/database/stored";

const report = formsWithReport.get("rapport-2027") as Form;

/** The words of each language where the play needs them. */
const PLAYS = [
  {
    language: "nb" as const,
    formId: "behovsmelding-2026",
    time: "12:00",
    office: "Statsforvalteren",
    sent: "Sendt inn 11. januar 2027 av Kari Nordmo til Statsforvalteren",
    award: "Tilsagn: 180 000 av 250 000 kroner (72 prosent)",
    cut: "70 000 kuttet",
    above: "Dette er mer enn dere søkte om: LMS fikk 900 000, søkte om 200 000. Stemmer det?",
    over: "LMS har ført 150 000 kr som brukt, men fikk tilsagn om 140 000 kr.",
    reason: "Hvorfor er det brukt mer eller mindre enn tilsagnet?",
    rows: ["Tilsagn", "Brukt av tilskuddet", "Ikke brukt"],
    foreign: /\b(ikkje|tilsegn|korleis|kva|dykk)\b/i,
  },
  {
    language: "nn" as const,
    formId: "vestland-2027",
    time: "23:59",
    office: "Statsforvaltaren i Vestland",
    sent: "Sendt inn 11. januar 2027 av Kari Nordmo til Statsforvaltaren i Vestland",
    award: "Tilsegn: 180 000 av 250 000 kroner (72 prosent)",
    cut: "70 000 kutta",
    above: "Dette er meir enn de søkte om: LMS fekk 900 000, søkte om 200 000. Stemmer det?",
    over: "LMS har ført 150 000 kr som brukt, men fekk tilsegn om 140 000 kr.",
    reason: "Kvifor er det brukt meir eller mindre enn tilsegna?",
    rows: ["Tilsegn", "Brukt av tilskotet", "Ikkje brukt"],
    foreign: /\b(ikke|tilsagn|hvordan|hva|dere)\b/i,
  },
];

const said = (card: Card) => textOf(card).replaceAll("\u00a0", " ");
const amountsIn = (card: Card) => inputsOf(card).map(({ id, label }) => [id, label] as const);

describe.each(PLAYS)("A report, in $language", ({ language, formId, time, ...words }) => {
  const clock = testClock();
  let test: TestBot;
  let client: TeamsClient;
  let applicationId: string;
  let measureId: string;
  let reportId: string;
  const as = (name: keyof typeof people): TeamsUser => client.as(people[name]);
  const prisma = () => test.database.db.prisma;
  const statusOf = async (id: string) =>
    said(await as("kari").execute("status/show", { applicationId: id }, "channel"));

  beforeAll(async () => {
    const forms = new Map([...formsWithReport].map(([id, form]) => [id, id === formId ? openForm(form) : form]));
    test = await startTestBot({ clock, forms });
    client = new TeamsClient(`http://127.0.0.1:${test.bot.port}`, test.connector, test.client.team, language);
    ({ applicationId } = await setUp(client, as("kari"), { formId, language, time }));
    await joinNew(as("liv"), applicationId, "uh", {
      name: "Læringsmiljøsenteret",
      shortName: "LMS",
      orgNumber: "920000002",
    });
    await joinNew(as("anne"), applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
    await addMeasure(as("kari"), applicationId, "Ledersamlinger");
    measureId = (await prisma().measure.findFirstOrThrow()).id;
    for (const [name, grant] of [
      ["kari", "50 000"],
      ["liv", "200 000"],
    ] as const)
      await save(as(name), await open(as(name), applicationId, "economy", measureId), { grant });
    const practice = await open(as("kari"), applicationId, "outcomes", measureId);
    await save(as("kari"), practice, { practice: "Lederne møtes hver måned." });
    const asked = await as("kari").execute("final/ask", { applicationId });
    await as("kari").press(asked, "final/confirm", { reason: "Fristen er i dag." });
    await settled(test.database.db);
  });
  afterAll(() => test.stop());

  it("begins with how the application was sent, which all can read", async () => {
    const form = await as("kari").execute("final/askDeliver", { applicationId });
    expect(inputsOf(form).map(({ id, value }) => [id, value])).toEqual([
      ["day", "2027-01-11"],
      ["by", "Kari Nordmo"],
      ["office", words.office],
      ["caseNumber", ""],
      ["note", ""],
    ]);
    const sent = await as("kari").press(form, "final/record", { caseNumber: "2027/123", note: "Sendt i to deler." });
    expect(said(sent)).toContain(`${words.sent}.`);
    expect(said(sent)).toContain("2027/123");
    expect(await statusOf(applicationId)).toContain(words.sent);
    expect(said(await as("liv").home())).toContain(words.sent);
    expect(said(await as("liv").execute("final/show", { applicationId }))).toContain("Sendt i to deler.");
  });

  it("goes on with what was granted, compared with what was applied for", async () => {
    const kari = as("kari");
    const list = await kari.press(await kari.execute("award/show", { applicationId }), "award/list");
    const card = await kari.press(list, ({ verb, style }) => verb === "award/measure" && style === "positive");
    const [owner = "", lms = ""] = amountsIn(card).map(([id]) => id);
    expect(amountsIn(card).map(([, label]) => label)).toEqual(["Fjordvik kommune", "LMS"]);

    expect(said(await kari.press(card, "award/save", { [owner]: "40 000", [lms]: "140 000,50" }))).toMatch(
      /øre|heile/i,
    );
    const asked = await kari.press(card, "award/save", { [owner]: "40 000", [lms]: "900 000" });
    expect(said(asked)).toContain(words.above);
    expect(await prisma().award.count()).toBe(0);
    const saved = await kari.press(asked, ({ verb, data }) => verb === "award/save" && !data.agreed, {
      [owner]: "40 000",
      [lms]: "140 000",
    });
    expect(said(saved)).toContain(words.award);
    const compared = await as("liv").execute("award/show", { applicationId });
    expect(said(compared)).toContain(words.award);
    expect(said(compared)).toContain(words.cut);
    expect(said(compared)).not.toMatch(words.foreign);
    expect(await statusOf(applicationId)).toContain(words.award);
    expect(said(await as("liv").home())).toMatch(/180 000 kroner/);
  });

  it("is started from the card, once, with the same parties, people and measures", async () => {
    const kari = as("kari");
    const card = await kari.execute("award/show", { applicationId });
    const [first, second] = await Promise.all([
      kari.press(card, "award/startReport"),
      kari.press(card, "award/startReport"),
    ]);
    expect([said(first as Card), said(second as Card)].join()).toContain("15. januar 2028");
    const [made, ...others] = await prisma().application.findMany({ where: { reportsOnId: applicationId } });
    expect(others).toEqual([]);
    expect(made).toMatchObject({ formId: report.id, year: 2027, title: "Rapport 2027" });
    reportId = made?.id ?? "";
    const members = (id: string) =>
      prisma().member.findMany({
        where: { applicationId: id },
        include: { party: true },
        orderBy: { personId: "asc" },
      });
    const whose = (rows: Awaited<ReturnType<typeof members>>) =>
      rows.map((row) => `${row.personId} ${row.party.name}`).sort();
    expect(whose(await members(reportId))).toEqual(whose(await members(applicationId)));
    expect(await prisma().measure.findMany({ where: { applicationId: reportId } })).toMatchObject([
      { name: "Ledersamlinger", reportsOnId: measureId },
    ]);
    await settled(test.database.db);
    expect(await statusOf(reportId)).toContain("Rapport 2027");
    const again = await kari.execute("award/show", { applicationId });
    expect(buttonsOf(again).map(({ verb }) => verb)).not.toContain("award/startReport");
  });

  it("shows what was granted beside what is used, and says where more is used", async () => {
    const { id } = await prisma().measure.findFirstOrThrow({ where: { applicationId: reportId } });
    const accounts = () => open(as("liv"), reportId, "accounts", id);
    const before = said(await accounts());
    expect(before).toMatch(new RegExp(`${words.rows[0]}[\\s\\S]*140 000`));
    expect(before).not.toMatch(words.foreign);
    const over = await save(as("liv"), await accounts(), { used: "150 000", reason: "Vi trengte mer." });
    expect(said(over)).toContain(words.over);
    const less = await save(as("liv"), await accounts(), { used: "130 000" });
    expect(said(less)).not.toContain(words.over);
    const shown = said(await accounts());
    for (const row of words.rows) expect(shown).toContain(row);
    expect(shown).toMatch(new RegExp(`${words.rows[2]}[\\s\\S]*10 000`));
    expect(shown).toContain(words.reason);
  });

  it("follows a corrected award, and asks those anew who approved the figure before it", async () => {
    const kari = as("kari");
    const { id } = await prisma().measure.findFirstOrThrow({ where: { applicationId: reportId } });
    const card = await kari.execute("award/measure", { applicationId, measureId });
    const [, lms = ""] = amountsIn(card).map(([input]) => input);
    const saved = await kari.press(card, "award/save", { [lms]: "135 000" });
    expect(said(await open(as("liv"), reportId, "accounts", id))).toContain("135 000");
    const undone = await kari.press(saved, "award/undo");
    expect(said(undone)).toContain("140 000");
    expect(said(await open(as("liv"), reportId, "accounts", id))).toContain("140 000");
  });

  it("is played to its final document", async () => {
    const answers =
      (used: string): Answers =>
      (field) =>
        ({ used, how: "asPlanned", discussed: "yes", true: "yes", reason: "Slik ble det." })[field];
    await answerAll(as("kari"), report, answers("40 000"));
    await answerAll(as("liv"), report, answers("130 000"));
    await approveEverything(test, [as("kari"), as("liv")]);
    await compile(test, as("kari"), reportId);
    await answerAll(as("anne"), report, answers(""));
    await approveEverything(test, [as("kari"), as("liv"), as("anne")]);

    const [document] = await makeFinal(as("kari"), reportId);
    const lines = await linesOf(document as Buffer);
    expect(lines).toEqual(expect.arrayContaining(["170 000", "180 000"]));
    expect(lines.join("\n")).toContain(words.rows[2]);
    expect(lines.join("\n")).not.toMatch(words.foreign);
    expect(said(await as("kari").execute("final/show", { applicationId }))).toContain("Rapport 2027");
  });

  it("has no award of its own: a forged press shows the final report, and stores nothing", async () => {
    const kari = as("kari");
    const asked = await kari.execute("final/askDeliver", { applicationId: reportId });
    const sent = await kari.press(asked, "final/record");
    const before = await prisma().award.count();
    const number = 1;
    const { id } = await prisma().measure.findFirstOrThrow({ where: { applicationId: reportId } });
    const { parties } = await prisma().application.findUniqueOrThrow({
      where: { id: reportId },
      select: { parties: { select: { id: true } } },
    });
    const granted = Object.fromEntries(parties.map((party) => [`granted.${party.id}.0`, "1"]));
    const at = { applicationId: reportId };
    for (const [verb, data] of [
      ["award/show", at],
      ["award/list", { ...at, page: 1 }],
      ["award/measure", { ...at, measureId: id }],
      ["award/save", { ...at, measureId: id, number, newest: 0, ...granted }],
      ["award/asSought", { ...at, number }],
      ["award/undo", { ...at, number, change: 1 }],
      ["award/startReport", { ...at, number, ofYear: 2027 }],
    ] as const) {
      const card = await kari.execute(verb, data);
      expect({ verb, card: said(card) }).toEqual({ verb, card: said(sent) });
      expect(buttonsOf(card).filter((button) => button.verb.startsWith("award/"))).toEqual([]);
    }
    expect(await prisma().award.count()).toBe(before);
    expect(await prisma().application.count({ where: { reportsOnId: reportId } })).toBe(0);
  });
});

const openForm = (form: Form): Form => ({ ...form, status: "open" });
