import { draftFrom } from "../../../bot/documents/compiledDraft";
import { pageContentOf } from "../../../bot/documents/pageContentOf";
import { t } from "../../../cards/wording";
import { titleAt } from "../../../cards/words/titleOf";
import { textOf } from "../../../demo/card";
import { form2026 } from "../../support/application/application";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, partnership } from "../../support/bot/partnership";
import { compile } from "../../support/bot/playEdition";
import { settled } from "../../support/database/stored";

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot();
  const { applicationId } = await partnership(test);
  await addMeasure(test.user.kari, applicationId, "Lesing i alle fag");
  await compile(test, test.user.kari, applicationId);
  await settled(test.database.db);
});
afterAll(() => test.stop());

it("Each finding of a page has words that open its section in the chat, or what is left.", async () => {
  const { outline } = await test.database.db.prisma.draft.findFirstOrThrow();
  const at = new Date("2027-01-11T12:00:00Z");
  const draft = draftFrom(outline);
  const { findings } = pageContentOf(
    draft,
    { outline: draft.outline, withheld: false },
    {
      ...{ form: form2026, timeZone: "Europe/Oslo", botId: "bot", createdAt: at, before: null, now: at },
      ...{ progress: { startedAt: at, versions: [] }, files: { intro: "", all: null, each: [] } },
    },
  );
  const typed = new Map(
    findings.map(({ chatUrl, place }) => {
      const words = new URL(chatUrl ?? "").searchParams.get("message") ?? "";
      const { measureId = null, sectionId = null } = place ?? {};
      const title = sectionId === null ? "no section" : titleAt(form2026, { measureId, sectionId });
      return [words, words === t("finding.see") ? "Dette gjenstår" : title];
    }),
  );

  expect(typed.size).toBeGreaterThan(5);
  for (const [words, shown] of typed) {
    const card = textOf(await test.user.kari.say(words));
    expect(card).toContain(shown);
    expect(card).not.toContain("Hei, Kari");
  }
});
