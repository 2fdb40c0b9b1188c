import { textOf } from "../../../demo/card";
import { parseForm } from "../../../forms";
import { ledgerEdition } from "../../support/application/ledgerForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, open, save, setUp } from "../../support/bot/partnership";
import { editionFiles } from "../../support/forms/editionFiles";

const [economy, sums] = ledgerEdition.sections;
const isLead = ({ id }: { readonly id: string }) => id === "lead";
const form = parseForm(
  "prove-2027",
  editionFiles({
    ...ledgerEdition,
    rules: [],
    sections: [
      { ...economy, id: "coordination", title: "Koordinering", fields: economy?.fields.filter(isLead) },
      { ...economy, fields: economy?.fields.filter((field) => !isLead(field)) },
      sums,
    ],
  }),
);

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
});
afterAll(() => test.stop());

it("A part above the whole of its measure is said when either is saved, if each has its own section.", async () => {
  const { kari } = test.user;
  const { applicationId } = await setUp(test.client, kari, { formId: form.id });
  await addMeasure(kari, applicationId, "Ledersamlinger", () => true, "regional");
  const { id } = await test.database.db.prisma.measure.findFirstOrThrow();
  const saved = async (section: string, typed: Record<string, string>) =>
    textOf(await save(kari, await open(kari, applicationId, section, id), typed)).replaceAll("\u00a0", " ");

  await saved("economy", { grantYear1: "100 000", grantYear2: "0", grantYear3: "0" });
  const above = await saved("coordination", { lead: "150 000" });
  expect(above).toMatch(/150 000.*100 000/);
  expect(await saved("economy", { grantYear1: "200 000" })).not.toContain("150 000");
  expect(await saved("economy", { grantYear1: "120 000" })).toMatch(/150 000.*120 000/);
});
