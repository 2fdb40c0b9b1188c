import { join } from "node:path";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, inputName, joinNew, open, save, setUp } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, linesOf, makeFinal } from "../../support/bot/playEdition";

const form = readForms(join(projectRoot(), "tests/support/editions")).get("klima-2027") as Form;

const common: Record<string, string> = {
  true: "yes",
  "risks.r1.risk": "Forsinket levering",
  "risks.r1.likelihood": "high",
  "risks.r1.consequence": "medium",
  "risks.r1.response": "To leverandører",
  cut: "12,5",
  start: "2027-04-01",
  ready: "2028-10-31",
};
const answers =
  (amounts: Record<string, string>): Answers =>
  (field) =>
    ({ ...common, ...amounts })[field];

let test: TestBot;
let applicationId: string;
let measureId: string;
const said = (card: Card) => textOf(card).replaceAll("\u00a0", " ");

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
  const { kari, liv, per } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: form.id, owner: "Fjord fylkeskommune" }));
  await joinNew(liv, applicationId, "trust", { name: "Helse Fjord HF", shortName: "HF", orgNumber: "920000002" });
  await joinNew(per, applicationId, "voluntary", { name: "Naturvernlaget Fjord" });
  await addMeasure(kari, applicationId, "Elektriske ambulansebåter");
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
});
afterAll(() => test.stop());

describe("Quite another application", () => {
  it("says what its rules find, until it is mended", async () => {
    const { kari } = test.user;
    const funding = () => open(kari, applicationId, "funding", measureId);
    expect(said(await save(kari, await funding(), { fund: "900 000", state: "100 000", own: "300 000" }))).toContain(
      "Klimafondet gir høyst halvparten. Dere søker om 900 000 kr, og de andre kildene gir 400 000 kr.",
    );
    expect(said(await save(kari, await funding(), { own: "1 300 000" }))).not.toContain("høyst halvparten");
    const milestones = await open(kari, applicationId, "milestones", measureId);
    expect(said(await save(kari, milestones, { start: "2028-11-01", ready: "2028-10-31" }))).toContain(
      "Tiltaket kan ikke være ferdig før det begynner.",
    );
  });

  it("says which risk of its table needs something against it", async () => {
    const { kari } = test.user;
    const risk = await open(kari, applicationId, "risk", measureId);
    const cells = inputsOf(risk).filter(({ id }) => inputName(id).startsWith("risks.r1."));
    expect(cells.map(({ label, choices }) => [label, choices.map(({ title }) => title).join(", ")])).toEqual([
      ["Risiko (må besvares)", ""],
      ["Sannsynlighet (må besvares)", "Ikke valgt, Lav, Middels, Høy"],
      ["Konsekvens (må besvares)", "Ikke valgt, Lav, Middels, Høy"],
      ["Tiltak mot den", ""],
    ]);
    const typed = { "risks.r1.risk": "Forsinket levering", "risks.r1.consequence": "high" };
    const unlikely = await save(kari, risk, { ...typed, "risks.r1.likelihood": "low" });
    expect(said(unlikely)).not.toContain("trenger et tiltak");
    expect(said(await save(kari, unlikely, { "risks.r1.likelihood": "high" }))).toContain(
      "En risiko som er sannsynlig og får følger, trenger et tiltak mot den.",
    );
  });

  it("is played to its final document by three kinds of party of its own", async () => {
    const { kari, liv, per } = test.user;
    await save(kari, await open(kari, applicationId, "milestones", measureId), { start: "2027-04-01" });
    await answerAll(kari, form, answers({ fund: "900 000", state: "100 000", own: "1 300 000" }));
    await answerAll(liv, form, answers({ fund: "200 000", state: "50 000", own: "250 000" }));
    await answerAll(per, form, answers({ fund: "60 000", gifts: "75 000" }));
    await approveEverything(test, [kari, liv, per]);

    const [document] = await makeFinal(kari, applicationId);
    const lines = await linesOf(document as Buffer);
    const table = lines.indexOf("Sannsynlighet") - 1;
    expect(lines.slice(table, table + 8)).toEqual([
      "Risiko",
      "Sannsynlighet",
      "Konsekvens",
      "Tiltak mot den",
      "Forsinket levering",
      "Høy",
      "Middels",
      "To leverandører",
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "Søker: Fjord fylkeskommune",
        "☒ Opplysningene er riktige",
        "Oppstart: 1. april 2027",
        "1 000 000",
        "310 000",
        "1 310 000",
        "75 000",
      ]),
    );
  });
});
