import { buttonsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";

let test: TestBot;
let applicationId: string;

beforeAll(async () => {
  test = await startTestBot();
  ({ applicationId } = await partnership(test));
});
afterAll(() => test.stop());

describe("The full status table", () => {
  it("is open to everybody in the channel, member or not, and leads back", async () => {
    const table = await test.user.tor.execute("status/table", { applicationId }, "channel");
    expect(textOf(table)).toContain("1 Ledersamlinger");
    expect(textOf(table)).toMatch(/1 Vurdering av behov: Tom\. Mangler svar: Fjordvik kommune/);

    const status = await test.user.tor.press(table, "Oversikten", {}, "channel");
    expect(buttonsOf(status).map(({ verb }) => verb)).toContain("draft/compile");
  });

  it("is not available outside the channel", async () => {
    for (const verb of ["status/table", "status/show"]) {
      expect(textOf(await test.user.tor.execute(verb, { applicationId }))).toContain("Det finner jeg ikke");
      const other = test.elsewhere().as(test.user.tor.account);
      expect(textOf(await other.execute(verb, { applicationId }, "channel"))).toContain("Det finner jeg ikke");
    }
  });
});
