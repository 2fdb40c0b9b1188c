import { restsBeforeAsking } from "../../../../domain/approval/restsBeforeAsking";

const now = new Date("2026-03-02T12:00:00Z");
const written = (secondsAgo: number) => ({ writtenAt: new Date(now.getTime() - secondsAgo * 1_000) });

it.each([
  ["nothing is written", [], false],
  ["the answers have rested", [written(60), written(90)], false],
  ["the rest is over at this moment", [written(30)], false],
  ["one answer was written just now", [written(90), written(29)], true],
])("Approvers wait before they are asked again only while answers are new: %s.", (_, answers, waits) => {
  expect(restsBeforeAsking(answers, 30_000, now)).toBe(waits);
});
