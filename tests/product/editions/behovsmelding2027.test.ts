import { join } from "node:path";
import { type Card, textOf } from "../../../demo/card";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms, readRecognition } from "../../../importing/document/knownForms";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, setUp } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, compile, linesOf, makeFinal } from "../../support/bot/playEdition";

const folder = join(projectRoot(), "forms");
const draft = readForms(folder).get("behovsmelding-2027") as Form;
const form: Form = { ...draft, status: "open" };

const GRANTS = [
  { measure: 1, owner: "200 000", partner: "201 500" },
  { measure: 2, owner: "80 000", partner: "284 000" },
];
/** What is read from a document of one of the measures. */
const FIGURES = [
  { name: "Ledersamlinger", amounts: [{ kroner: 200_000 }, { institution: "LMS", kroner: 201_500 }] },
  { amounts: [{ kroner: 80_000 }, { institution: "FiF", kroner: 284_000 }] },
];
const onMeasure = (card: Card) => GRANTS[Number(/Tiltak (\d+)/.exec(textOf(card))?.[1]) - 1];
const common: Record<string, string> = {
  discussed: "yes",
  coordinatorSum: "",
  travel: "40 000",
  participants: "Hovedtillitsvalgt: Anne Lerkedal",
};
const owner: Answers = (field, card) => (field === "grant" ? onMeasure(card)?.owner : common[field]);
const partner: Answers = (field, card) =>
  field === "grant"
    ? onMeasure(card)?.partner
    : field === "text"
      ? "Fagskolen har en avtale for tre år."
      : common[field];

let test: TestBot;
let applicationId: string;
let documents: Buffer[];

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
  const { kari, ola, liv, per, anne } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: form.id }));
  await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });
  await joinNew(liv, applicationId, "uh", { name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" });
  await joinNew(per, applicationId, "fagskole", {
    name: "Fagskolen i Fjord",
    shortName: "FiF",
    orgNumber: "930000000",
  });
  await joinNew(anne, applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
  await addMeasure(kari, applicationId, "Ledersamlinger", (title) => !/Fagskolen|FiF/.test(title));
  await addMeasure(kari, applicationId, "Assistentløftet", (title) => !/Læringsmiljø|LMS/.test(title));
});
afterAll(() => test.stop());

describe("The edition of 2027", () => {
  it("lacks a partner in a measure with neither UH nor fagskole, and says so until it has one", async () => {
    const { kari } = test.user;
    await addMeasure(kari, applicationId, "Uten partner", (title) => !/Fagskolen|FiF|Læringsmiljø|LMS/.test(title));
    const sentence = "Tiltaket «Uten partner» har verken UH eller fagskole.";
    expect(textOf(await kari.execute("final/ask", { applicationId }))).toContain(sentence);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 3 } });
    await kari.press(await kari.execute("measure/edit", { applicationId, measureId: id }), "measure/askRemove");
    await kari.execute("measure/remove", { applicationId, measureId: id });
    expect(textOf(await kari.execute("final/ask", { applicationId }))).not.toContain(sentence);
  });

  it("is played to its final documents, with a fagskole as the partner of a measure", async () => {
    const { kari, ola, liv, per, anne } = test.user;
    await answerAll(kari, form, owner);
    await answerAll(ola, form, owner);
    await answerAll(liv, form, partner);
    await answerAll(per, form, partner);
    await compile(test, kari, applicationId);
    await answerAll(anne, form, owner);
    await approveEverything(test, [kari, ola, liv, per, anne]);
    documents = await makeFinal(kari, applicationId);
    expect(documents).toHaveLength(2);

    const [first = [], second = []] = await Promise.all(documents.map(linesOf));
    expect(first).toEqual(expect.arrayContaining(["201 500 (LMS)", "284 000 (FiF)", "280 000", "485 500", "765 500"]));
    expect(second.join("\n")).toContain("Fagskolen har en avtale for tre år.");
    expect(second.join("\n")).not.toContain("Tiltakene har styrket og praksisrettet lærerutdanningen");
  });

  it("has documents that are read as its own again, with the same figures", async () => {
    const recognition = readRecognition(folder, form);
    const read = await documentText(documents[1] as Buffer);
    const { forms: inUse, institutions } = readKnownForms(folder);
    const known = recognition ? [...inUse, { form, recognition }] : inUse;
    const imported = read.ok ? importForm(read.value, known, institutions) : read;
    expect(imported).toMatchObject({ ok: true, value: { edition: form.id, year: 2027 } });
    expect(imported.ok && imported.value.measures).toMatchObject(FIGURES);
  });
});
