import fc from "fast-check";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { form2026 } from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { SETTING_UP, setUp, typedIn } from "../../support/bot/partnership";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { any2024 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { blocksOf2024 } from "../../support/importing/filled2024";

/** First by name, but the newest, with a deadline of its own. */
const newest = { ...form2026, id: "a-2027", year: 2027, usualDeadline: "03-15T14:00" };
const FOLLOWS = "Dette følger skjemaet dere valgte.";

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot({
    forms: new Map([
      [newest.id, newest],
      [form2026.id, form2026],
      [form2024.id, form2024],
    ]),
  });
});
afterAll(() => test.stop());

const deadlineIn = (card: Card) => [typedIn(card, "date"), typedIn(card, "time")];

describe("The choice of an edition", () => {
  it("begins with the newest one, whatever it is called", async () => {
    const card = await test.user.kari.execute("application/start", {}, "channel");
    expect(typedIn(card, "formId")).toBe("a-2027");
    expect(
      inputsOf(card)
        .find(({ id }) => id === "formId")
        ?.choices.map(({ value }) => value),
    ).toEqual(["a-2027", "behovsmelding-2026", "behovsmelding-2024"]);
    expect(deadlineIn(card)).toEqual(["2027-03-15", "14:00"]);
  });

  it("moves the suggested deadline in the set-up card, and creates nothing before that is seen", async () => {
    const { kari } = test.user;
    const card = await kari.execute("application/start", { beside: true }, "channel");
    const { date: _date, time: _time, ...typed } = SETTING_UP;
    const moved = await kari.press(card, "Opprett", { ...typed, formId: form2026.id }, "channel");
    expect(textOf(moved)).toContain(FOLLOWS);
    expect(deadlineIn(moved)).toEqual(["2027-02-01", "12:00"]);
    expect(typedIn(moved, "owner")).toBe(SETTING_UP.owner);
    expect(await test.database.db.prisma.application.count()).toBe(0);
    const back = { date: "2027-03-15", time: "14:00" };
    expect(textOf(await kari.press(moved, "Opprett", back, "channel"))).toContain("Opprettet");
    expect(await test.database.db.prisma.application.findFirstOrThrow()).toMatchObject({ formId: form2026.id });
  });

  it("moves it where an application is carried over", async () => {
    const { kari } = test.user;
    const { applicationId } = await setUp(test.client, kari);
    const card = await kari.execute("carryOver/ask", { applicationId });
    const moved = await kari.press(card, "carryOver/show", { formId: form2026.id });
    expect(textOf(moved)).toContain(FOLLOWS);
    expect(deadlineIn(moved)).toEqual(["2028-02-01", "12:00"]);
    expect(textOf(await kari.press(moved, "carryOver/show"))).toContain("Videreføre til");
  });

  it("moves it where an application begins with a document", async () => {
    const { kari } = test.user;
    const [older] = fc.sample(any2024, { numRuns: 1, seed: 12 });
    const document = await asDocx(blocksOf2024(older as NonNullable<typeof older>, (kroner) => `${kroner},-`));
    const share = await startFileShare({ "/form.docx": document });
    const read = await sendFile(test.client, kari, [fileAt(`${share.url}/form.docx`)]);
    const moved = await kari.press(await kari.press(read, "import/start"), "import/compare", { formId: form2026.id });
    expect(textOf(moved)).toContain(FOLLOWS);
    expect(deadlineIn(moved)[1]).toEqual("12:00");
    await share.close();
  });
});
