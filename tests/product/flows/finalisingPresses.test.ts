import { approveAll } from "../../../demo/approving";
import { buttonsOf, primaryOf, textOf } from "../../../demo/card";
import { VOICES } from "../../../demo/cast";
import { leadsToDocuments } from "../../../demo/documents";
import { write } from "../../../demo/writing";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
const clock = testClock();
const people = ["kari", "ola", "liv", "per", "anne"] as const;

beforeAll(async () => {
  test = await startTestBot({ clock });
  ({ applicationId } = await partnership(test));
  await joinNew(test.user.ola, applicationId, "privateOwner", {
    name: "Solsikken barnehage AS",
    orgNumber: "910 000 004",
  });
  // Automatic messages are received first, so that the next message is the answer.
  for (const name of people) {
    await settled(test.database.db);
    await write(test.user[name], VOICES[name]);
  }
  for (const name of people) {
    await settled(test.database.db);
    await approveAll(test.user[name]);
  }
  await settled(test.database.db);
});
afterAll(() => test.stop());

it("The coordinator goes from «alle har svart» to the final version in at most four presses, and types nothing.", async () => {
  const { kari } = test.user;
  const before = { ...kari.effort };
  const home = await kari.home();
  expect(primaryOf(home).title).toBe("Gjør ferdig");
  const asked = await kari.press(home, "Gjør ferdig");
  expect(textOf(asked)).toContain("Alt er godkjent, og ingenting mangler. Nå venter vi bare på deg.");
  const done = await kari.press(asked, "final/confirm");

  expect(textOf(done)).toContain("Endelig versjon 1");
  expect(textOf(done)).toContain("Nå gjenstår bare å sende den inn.");
  expect(leadsToDocuments(done)).toBe(true);
  expect(buttonsOf(done).map(({ verb }) => verb)).toContain("carryOver/ask");
  expect(kari.effort.presses - before.presses).toBeLessThanOrEqual(4);
  expect(kari.effort.commands).toBe(before.commands);
});
