import { wrongIn } from "../../chaos/figures";
import { run } from "../../chaos/run";

it("Killed bots and a killed database leave nobody without a message, and nobody gets a needless one", async () => {
  const lines: string[] = [];
  const figures = await run(
    { people: 100, processes: 3, killEachMs: 1_500, kills: 3, databaseAfter: 2, atMostMs: 1_200_000 },
    (line) => lines.push(line),
  );

  expect({ wrong: wrongIn(figures), lines }).toMatchObject({ wrong: [] });
  expect(figures).toMatchObject({ due: 100, delivered: 100, lost: 0, unexplained: 0, toFinished: 0 });
  expect(figures.kills).toBeGreaterThan(0);
  expect(figures.doubled).toBeLessThanOrEqual(figures.kills * figures.sendsAtOnce);
}, 1_500_000);
