import { approveAll } from "../../../demo/approving";
import { inputsOf, textOf } from "../../../demo/card";
import { VOICES } from "../../../demo/cast";
import { leadsToDocuments } from "../../../demo/documents";
import { write } from "../../../demo/writing";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

const LMS = { name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" };
const NORD = { name: "Nord universitet", shortName: "Nord", orgNumber: "930000000" };

let test: TestBot;
let applicationId: string;

/** An application of an edition, with these institutions, a union and no private owner, and one measure for all of them. */
async function set(formId: string, institutions: readonly (typeof LMS)[]): Promise<void> {
  test = await startTestBot();
  const { client, user } = test;
  ({ applicationId } = await setUp(client, user.kari, { formId }));
  for (const [index, institution] of institutions.entries())
    await joinNew(index === 0 ? user.liv : user.per, applicationId, "uh", institution);
  await joinNew(user.anne, applicationId, "union", { name: "Lærerlaget Fjordvik" });
  await addMeasure(user.kari, applicationId, "Ledersamlinger", undefined, formId.endsWith("2024") ? "regional" : "");
}

async function inTurn(names: readonly (keyof typeof VOICES)[], act: (name: keyof typeof VOICES) => Promise<unknown>) {
  for (const name of names) {
    await settled(test.database.db);
    await act(name);
  }
  await settled(test.database.db);
}

afterEach(() => test.stop());

describe("An application without a private owner", () => {
  it.each([
    ["behovsmelding-2024", "two universities", [LMS, NORD], ["kari", "liv", "per"]],
    ["behovsmelding-2026", "one university", [LMS], ["kari", "liv"]],
  ] as const)(
    "of %s with %s is written, approved, discussed and made final",
    async (formId, _what, institutions, writers) => {
      await set(formId, institutions);
      const { user } = test;
      const from = test.client.mark;

      await inTurn(writers, (name) => write(user[name], VOICES[name]));
      await user.anne.receive(from, "Klar til drøfting");
      await inTurn(["anne"], () => write(user.anne, VOICES.anne));
      await inTurn([...writers, "anne"], (name) => approveAll(user[name]));

      const card = await user.kari.press(await user.kari.say("mine oppgaver"), "Gjør ferdig");
      expect(textOf(card)).toContain("Alt er godkjent, og ingenting mangler.");
      expect(inputsOf(card)).toEqual([]);
      expect(leadsToDocuments(await user.kari.press(card, "final/confirm"))).toBe(true);
    },
  );

  it("waits for nobody if only a university can answer and there is none", async () => {
    await set("behovsmelding-2026", []);
    const { user } = test;
    await inTurn(["kari"], () => write(user.kari, VOICES.kari));
    // The draft is never whole without an institution, so the union is asked all the same.
    await user.kari.execute("consultation/askNow", { applicationId });
    await inTurn(["anne"], () => write(user.anne, VOICES.anne));
    await inTurn(["kari", "anne"], (name) => approveAll(user[name]));

    const card = await user.kari.press(await user.kari.say("mine oppgaver"), "Gjør ferdig");
    expect(textOf(card)).toContain("Ingen UH/kompetansemiljø er med ennå.");
    expect(textOf(card)).not.toContain("Liste over andre eiere");
    expect(textOf(card)).not.toContain("venter på");
    const done = await user.kari.press(card, "final/confirm", { reason: "Vi har ingen ennå." });
    expect(leadsToDocuments(done)).toBe(true);
  });
});
