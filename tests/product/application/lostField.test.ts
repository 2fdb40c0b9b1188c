import fc from "fast-check";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import type { Form, FormSection } from "../../../forms/form";
import { form2026 } from "../../support/application/application";
import { faultsIn, restartTestBot, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, open, partnership, save, typedIn } from "../../support/bot/partnership";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { settled } from "../../support/database/stored";
import { any2026 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { blocksOf2026 } from "../../support/importing/filled2026";

const without = <Each extends { readonly id: string }>(all: readonly Each[], ...ids: string[]): Each[] =>
  all.filter(({ id }) => !ids.includes(id));

const inSection = (section: FormSection): FormSection => ({
  ...section,
  fields: (section.id === "economy" ? without(section.fields, "use", "coordinatorSum") : section.fields).map(
    (field) => {
      if (field.type !== "choice" && field.type !== "choices") return field;
      return { ...field, options: without(field.options, "planning", "school") };
    },
  ),
});

/** The edition in use, which has lost a section, a field, two options and an amount with its purpose. */
const changed: Form = {
  ...form2026,
  inLanguages: new Map(),
  sections: without(form2026.sections, "ownEffort").map(inSection),
  checks: form2026.checks.filter(({ check }) => check !== "needsReason"),
};

/** The edition whose amount has another id, and stands in another section. */
const renamed: Form = {
  ...form2026,
  inLanguages: new Map(),
  checks: [],
  sections: form2026.sections.map((section) => {
    const grant = form2026.sections.flatMap(({ fields }) => fields).filter(({ id }) => id === "grant");
    if (section.id === "economy") return { ...section, fields: without(section.fields, "grant") };
    if (section.id !== "ownEffort") return section;
    return { ...section, fields: [...section.fields, ...grant.map((field) => ({ ...field, id: "support" }))] };
  }),
};

const clock = testClock();
let before: TestBot;
let test: TestBot;
let applicationId: string;
let measureId: string;
let lost: { applicationId: string; measureId: string; sectionId: string };
/** Cards of the lost section, as they were drawn before. */
let old: { readonly section: Card; readonly thread: Card; readonly approval: Card; readonly rule: Card };

const counts = async () => {
  const { answer, answerVersion, amount, approval, comment, submission } = before.database.db.prisma;
  return Promise.all(
    [answer, answerVersion, amount, approval, comment, submission].map((each) => (each as typeof answer).count()),
  );
};
let stored: number[];

beforeAll(async () => {
  before = await startTestBot({ clock, forms: new Map([[form2026.id, form2026]]) });
  const { kari, liv, anne } = before.user;
  ({ applicationId } = await partnership(before));
  await addMeasure(kari, applicationId, "Lesing");
  measureId = (await before.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  lost = { applicationId, measureId, sectionId: "ownEffort" };
  const write = async (
    user: TeamsUser,
    sectionId: string,
    typed: Record<string, string>,
    at: string | null = measureId,
  ) => save(user, await open(user, applicationId, sectionId, at), typed);
  await write(kari, "header", { concerns: "school", severalOwners: "no" }, null);
  await write(kari, "needs", { text: "Lederne trenger møteplasser.", phases: "analysis,planning" });
  await write(kari, "needs", { text: "Lederne trenger flere møteplasser." });
  await write(kari, "ownEffort", { text: "Tid og lokaler." });
  await write(kari, "ownEffort", { text: "Tid, folk og lokaler." });
  await write(kari, "economy", { grant: "100 000", use: "Frikjøp.", coordinatorSum: "7 777", budgetAttached: "yes" });
  await write(liv, "economy", { grant: "201 500", use: "Fagtid.", travel: "20 000" });
  await write(anne, "consultation", { discussed: "yes" }, null);
  for (const user of [kari, liv]) await user.execute("walk/send", { applicationId });
  const thread = await liv.execute("thread/show", lost);
  await liv.press(thread, "thread/add", { comment: "Hvor mange timer?" });
  const rule = await kari.execute("rules/edit", { applicationId, sectionId: "ownEffort" });
  await kari.press(rule, "rules/set", { "rule-privateOwner": "all", reason: "Alle eierne." });
  const deadline = await kari.execute("deadlines/part", { applicationId });
  const about = inputsOf(deadline)[0]?.choices.find(({ title }) => title.includes("egeninnsats"))?.value ?? "";
  const asked = await kari.press(deadline, "deadlines/previewPart", { about, date: "2027-01-20", time: "12:00" });
  if (buttonsOf(asked).some(({ verb }) => verb === "deadlines/setPart")) await kari.press(asked, "deadlines/setPart");
  await kari.execute("draft/compile", { applicationId }, "channel");
  await settled(before.database.db);
  old = {
    thread: await liv.execute("thread/show", lost),
    approval: await kari.execute("approval/show", lost),
    rule: await kari.execute("rules/edit", { applicationId, sectionId: "ownEffort" }),
    section: await open(kari, applicationId, "ownEffort", measureId),
  };
  await settled(before.database.db);
  stored = await counts();
  test = await restartTestBot(before, { clock, forms: new Map([[changed.id, changed]]) });
});
afterAll(() => test.stop());
afterEach(async () => {
  await settled(test.database.db);
  expect(faultsIn(test)).toEqual([]);
  const now = await counts();
  expect(now.every((count, index) => count >= (stored[index] ?? 0))).toBe(true);
});

/** Presses each kind of button once: on these cards, and on the cards that come then. */
async function pressAll(user: TeamsUser, from: readonly Card[], skipped: readonly string[]): Promise<void> {
  const seen = new Set(skipped);
  const queue = [...from];
  for (let card = queue.shift(); card; card = queue.shift())
    for (const { verb, title, data } of buttonsOf(card)) {
      const key = `${verb} ${data.sectionId ?? ""}`;
      if (seen.has(key) || seen.has(verb)) continue;
      seen.add(key);
      queue.push(await user.press(card, (each) => each.verb === verb && each.title === title));
    }
}

const OLD = "Dette kortet er gammelt";
const storedValue = async (sectionId: string, field: string) =>
  (await test.database.db.prisma.answer.findFirstOrThrow({ where: { field, section: { applicationId, sectionId } } }))
    .value;

describe("A form in use that has lost parts with stored answers", () => {
  it("opens where the person was, and at home", async () => {
    const { kari } = test.user;
    expect(textOf(await kari.execute("walk/resume", { applicationId }))).toContain("Om behovsmeldingen");
    expect(textOf(await kari.say("mine oppgaver"))).toContain("Behovsmelding 2027");
  });

  it("shows a chosen option that is lost as not chosen, and keeps it when the section is saved", async () => {
    const { kari } = test.user;
    const needs = await open(kari, applicationId, "needs", measureId);
    expect(typedIn(needs, "phases")).toBe("analysis");
    const saved = await save(kari, needs, { text: "Lederne trenger møteplasser nå." });
    expect(textOf(saved)).not.toContain("Velg et av");
    expect(await storedValue("needs", "phases")).toEqual(["analysis", "planning"]);

    const header = await open(kari, applicationId, "header");
    expect(typedIn(header, "concerns") ?? "").toBe("");
    await save(kari, header, { severalUh: "no" });
    expect(await storedValue("header", "concerns")).toBe("school");
    await save(kari, await open(kari, applicationId, "header"), { concerns: "both" });
    expect(await storedValue("header", "concerns")).toBe("both");
  });

  it("counts no amount that is not asked for, in no draft", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    await kari.execute("draft/compile", { applicationId }, "channel");
    const sent = await test.client.awaitSent(
      from,
      ({ kind, card }) => kind === "sent" && leadsToDocuments(card),
      "the draft",
    );
    const said = textOf(sent.card as Card).replaceAll("\u00a0", " ");
    expect(said).toContain("301 500");
    expect(said).not.toContain("7 777");
    const drafts = await test.database.db.prisma.draft.findMany({ orderBy: { version: "asc" } });
    expect(JSON.stringify(drafts[0]?.outline)).toContain("7777");
    expect(JSON.stringify(drafts.at(-1)?.outline)).not.toContain("7777");
    const page = await fetch(await documentsLink(kari, sent.card));
    expect(page.status).toBe(200);
    const [file = ""] = /href="[^"]+docx[^"]*"/.exec(await page.text()) ?? [];
    expect((await fetch(file.slice(6, -1).replaceAll("&amp;", "&"))).status).toBe(200);
  });

  it("says of each card of the lost section that it is old", async () => {
    const { kari, liv } = test.user;
    const answers = [
      await kari.press(old.section, ({ verb }) => verb === "section/save"),
      await liv.press(old.thread, "thread/add", { comment: "Hei" }),
      await kari.press(old.approval, "section/askChange", { comment: "Skriv mer." }),
      await kari.press(old.rule, "rules/set", { reason: "Nei." }),
    ];
    for (const verb of ["approval/show", "thread/show", "thread/ask", "history/show", "walk/goTo", "section/sources"])
      answers.push(await kari.execute(verb, lost));
    for (const card of answers) expect(textOf(card)).toContain(OLD);
  });

  it("names the lost section in words where it has a deadline", async () => {
    const card = await test.user.kari.execute("deadlines/show", { applicationId });
    expect(textOf(card)).toContain("En tidligere del av skjemaet (ownEffort)");
  });

  it("is carried over to the next year", async () => {
    const { kari } = test.user;
    const shown = await kari.press(await kari.execute("carryOver/ask", { applicationId }), "carryOver/show");
    expect(textOf(await kari.press(shown, "carryOver/confirm"))).toContain("Opprettet");
  });

  it("is compared with a document that was read with all its parts", async () => {
    const { kari } = test.user;
    const [filled] = fc.sample(any2026, { numRuns: 1, seed: 12 });
    const document = await asDocx(blocksOf2026(filled as NonNullable<typeof filled>, (kroner) => `${kroner},-`));
    const share = await startFileShare({ "/form.docx": document });
    const read = await sendFile(test.client, kari, [fileAt(`${share.url}/form.docx`)]);
    await pressAll(kari, [read], ["me/tasks", "import/discard"]);
    await share.close();
  });

  it("answers every button of its writers and of those who are consulted", async () => {
    const { kari, liv, anne } = test.user;
    const drastic = ["role/leave", "role/askLeave", "party/askRemove", "member/askRemove", "measure/askRemove"];
    for (const user of [anne, liv, kari]) {
      const cards = [await user.say("mine oppgaver"), await user.execute("walk/summary", { applicationId })];
      await pressAll(user, cards, [...drastic, "final/confirm", "carryOver/confirm", "play/as"]);
    }
  });

  it("is made final", async () => {
    const { kari } = test.user;
    const asked = await kari.execute("final/ask", { applicationId });
    const final = await kari.press(asked, "final/confirm", { reason: "Fristen er her, og resten mangler." });
    expect(leadsToDocuments(final)).toBe(true);
  });
});

describe("A form in use whose amount has moved", () => {
  it("stores the amount in its new place, and keeps what was written in the old one", async () => {
    const other = await startTestBot({ clock, forms: new Map([[renamed.id, renamed]]), beside: before });
    const { kari } = other.user;
    const { amount, answerVersion } = before.database.db.prisma;
    await before.database.db.prisma.application.update({ where: { id: applicationId }, data: { status: "drafting" } });
    const section = await open(kari, applicationId, "ownEffort", measureId);
    await save(kari, section, { support: "111 000" });
    const again = await open(kari, applicationId, "ownEffort", measureId);
    expect(typedIn(again, "support")?.replace(/\D/g, "")).toBe("111000");
    expect(await amount.count({ where: { field: "grant", kroner: 100_000 } })).toBe(0);
    expect(await answerVersion.count({ where: { field: "grant", version: 1 } })).toBeGreaterThan(0);
    await settled(before.database.db);
    await other.stop();
  });
});
