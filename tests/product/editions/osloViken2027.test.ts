import { join } from "node:path";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, compile, linesOf, makeFinal } from "../../support/bot/playEdition";

const draft = readForms(join(projectRoot(), "forms")).get("oslo-viken-2027") as Form;
const form: Form = { ...draft, status: "open" };

const common: Record<string, string> = {
  discussed: "yes",
  severalOwners: "no",
  severalUh: "no",
  needed: "yes",
  participants: "Hovedtillitsvalgt: Anne Lerkedal",
  contactTelephone: "40 12 34 56",
  contactEmail: "kontakt@fjordvik.example",
  contactAccount: "1234.56.78903",
  contactOrgNumber: "920000002",
  contactReference: "",
  ownYear1: "30 000",
  ownYear2: "60 000",
  ownYear3: "0",
  coordinatorSum: "40 000",
};
const answers =
  (...grants: readonly string[]): Answers =>
  (field) =>
    /^grantYear\d$/.test(field) ? grants[Number(field.at(-1)) - 1] : common[field];

let test: TestBot;
let applicationId: string;
const said = (card: Card) => textOf(card).replaceAll("\u00a0", " ");

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
  const { kari, liv, anne } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: form.id }));
  await joinNew(liv, applicationId, "uh", { name: "OsloMet", shortName: "OsloMet", orgNumber: "920000002" });
  await joinNew(anne, applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
  await addMeasure(kari, applicationId, "Lesing", () => true, "decentralised");
  await addMeasure(kari, applicationId, "Lek", () => true, "regional");
});
afterAll(() => test.stop());

const measureAt = async (number: number) =>
  (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number } })).id;
const fields = (card: Card) => inputsOf(card).map(({ id }) => id.split(".")[0]);

describe("The edition of Oslo og Viken", () => {
  it("asks for three years, and for an own share in the decentralised scheme only", async () => {
    const { kari } = test.user;
    expect(fields(await open(kari, applicationId, "measure", await measureAt(1)))).toEqual(
      expect.arrayContaining(["grantYear1", "grantYear2", "grantYear3", "ownYear1", "ownYear3", "coordinatorSum"]),
    );
    expect(fields(await open(kari, applicationId, "measure", await measureAt(2)))).not.toContain("ownYear1");
  });

  it("says on saving that the own share is below 30 %, with its figures, until it is mended", async () => {
    const { kari } = test.user;
    const card = await open(kari, applicationId, "measure", await measureAt(1));
    const grants = { grantYear1: "100 000", grantYear2: "200 000", grantYear3: "0" };
    const failed = said(await save(kari, card, { ...grants, ownYear1: "30 000", ownYear2: "20 000", ownYear3: "0" }));
    expect(failed).toContain(
      "Egenandelen til Fjordvik kommune er 50 000 kr. I desentralisert ordning skal den være minst 30 % av tilskuddet, 90 000 kr.",
    );
    expect(failed).toContain("Egenandel av tilskuddet, alle år: 16,7 %");
    expect(said(await kari.execute("final/ask", { applicationId }))).toContain(
      "Egenandelen til Fjordvik kommune er 50 000 kr.",
    );
    const again = await open(kari, applicationId, "measure", await measureAt(1));
    const mended = said(await save(kari, again, { ownYear2: "60 000" }));
    expect(mended).not.toContain("Egenandelen til Fjordvik kommune");
    expect(mended).toContain("Egenandel av tilskuddet, alle år: 30 %");
    expect(said(await open(kari, applicationId, "measure", await measureAt(2)))).not.toContain("Egenandel av");
  });

  it("warns of a coordinator beyond what the region has set", async () => {
    const { kari } = test.user;
    const card = await open(kari, applicationId, "measure", await measureAt(1));
    expect(said(await save(kari, card, { coordinatorSum: "40 000" }))).toContain(
      "Koordinator får 40 000 kr. Regionen har satt grensen til 10 % av tilskuddet, 30 000 kr.",
    );
  });

  it("is played to its final documents, one for each scheme, with the sums of all three years", async () => {
    const { kari, liv, anne } = test.user;
    await answerAll(kari, form, answers("100 000", "200 000", "0"));
    await answerAll(liv, form, answers("150 000", "150 000", "100 000"));
    await compile(test, kari, applicationId);
    await answerAll(anne, form, answers());
    await approveEverything(test, [kari, liv, anne]);

    const documents = await makeFinal(kari, applicationId);
    expect(documents).toHaveLength(2);
    for (const document of documents)
      expect(await linesOf(document)).toEqual(expect.arrayContaining(["300 000", "600 000", "800 000", "1 400 000"]));
  });
});
