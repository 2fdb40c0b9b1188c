import { join } from "node:path";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { TeamsClient } from "../../../demo/teamsClient";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { form2026 } from "../../support/application/application";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, SETTING_UP, save, setUp, typedIn } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, compile, linesOf, makeFinal } from "../../support/bot/playEdition";

const draft = readForms(join(projectRoot(), "forms")).get("vestland-2027") as Form;
const form: Form = { ...draft, status: "open" };

const common: Record<string, string> = {
  discussed: "yes",
  coordinatorSum: "",
  participants: "Hovudtillitsvald: Anne Lerkedal",
  travel: "40 000",
  text: "Slik gjer vi det hos oss.",
};
const answers =
  (grant: string): Answers =>
  (field) =>
    field === "grant" ? grant : common[field];

let test: TestBot;
let client: TeamsClient;
let applicationId: string;
const as = (name: keyof typeof people) => client.as(people[name]);
const said = (card: Card) => textOf(card).replaceAll("\u00a0", " ");

/** Bokmål that has no place on a card in nynorsk. */
const BOKMAL = /\b(ikke|hva|hvem|hvordan|eier|skole|tilskudd|dere|behovsmeldingen|partnerskap)\b/i;

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([form2026, form].map((each) => [each.id, each])) });
  client = new TeamsClient(`http://127.0.0.1:${test.bot.port}`, test.connector, test.client.team, "nn");
});
afterAll(() => test.stop());

describe("The edition of Vestland", () => {
  it("is offered to those who say that they are there, with the county's own deadline", async () => {
    const card = await as("kari").execute("application/start", { beside: true }, "channel");
    expect(typedIn(card, "formId")).toBe("behovsmelding-2026");
    const { date: _date, time: _time, ...typed } = SETTING_UP;
    const moved = await as("kari").press(card, "application/create", { ...typed, region: "vestland" }, "channel");
    expect(typedIn(moved, "formId")).toBe(form.id);
    expect([typedIn(moved, "date"), typedIn(moved, "time")]).toEqual(["2027-02-01", "23:59"]);
    expect(said(moved)).not.toMatch(BOKMAL);
    expect(said(moved)).toContain("Kompetanseregion");
    ({ applicationId } = await setUp(client, as("kari"), {
      formId: form.id,
      time: "23:59",
      network: "Kompetanseregion Fjord",
    }));
  });

  it("asks in nynorsk", async () => {
    await joinNew(as("ola"), applicationId, "privateOwner", { name: "Solsikka barnehage AS", orgNumber: "910000004" });
    await joinNew(as("liv"), applicationId, "uh", {
      name: "Høgskulen på Vestlandet",
      shortName: "HVL",
      orgNumber: "920000002",
    });
    await joinNew(as("per"), applicationId, "fagskole", {
      name: "Fagskulen i Fjord",
      shortName: "FiF",
      orgNumber: "930000000",
    });
    await joinNew(as("anne"), applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
    await addMeasure(as("kari"), applicationId, "Leiing saman");
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow();
    for (const [section, measure] of [
      ["header", null],
      ["needs", id],
      ["economy", id],
      ["other", id],
      ["units", null],
    ] as const)
      expect(said(await open(as("kari"), applicationId, section, measure))).not.toMatch(BOKMAL);
    const economy = await open(as("liv"), applicationId, "economy", id);
    const warned = said(await save(as("liv"), economy, { grant: "100 000", travel: "120 000", use: "Reiser." }));
    expect(warned).not.toMatch(BOKMAL);
    expect(inputsOf(economy).length).toBe(3);
  });

  it("is played to its final document, in nynorsk", async () => {
    await answerAll(as("kari"), form, answers("200 000"));
    await answerAll(as("ola"), form, answers("0"));
    await answerAll(as("liv"), form, answers("201 500"));
    await answerAll(as("per"), form, answers("84 000"));
    await compile(test, as("kari"), applicationId);
    await answerAll(as("anne"), form, answers("0"));
    await approveEverything(test, (["kari", "ola", "liv", "per", "anne"] as const).map(as));

    const documents = await makeFinal(as("kari"), applicationId);
    expect(documents).toHaveLength(1);
    const lines = await linesOf(documents[0] as Buffer);
    expect(lines).toEqual(
      expect.arrayContaining([
        "Kollektiv kompetanseutvikling i barnehage og grunnskule i Vestland",
        "Kompetanseregion: Kompetanseregion Fjord",
        "Total sum det blir meldt behov for 2027",
        "200 000",
        "285 500",
        "485 500",
        "☒ Vår 2027    ☐ Haust 2027    ☐ Vår 2028    ☐ Vidare",
      ]),
    );
    expect(lines.join("\n")).not.toMatch(BOKMAL);
  });
});
