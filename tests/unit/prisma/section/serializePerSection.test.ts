import { setImmediate as turn } from "node:timers/promises";
import type { SectionKey } from "../../../../domain/answers/sectionRecord";
import { serializePerSection } from "../../../../prisma/section/serializePerSection";

const section = (sectionId: string): SectionKey => ({ applicationId: "a", measureId: null, sectionId });

it("saves of one section run in order of arrival, even after a failed one", async () => {
  const inOrder = serializePerSection();
  const seen: string[] = [];
  const save = (name: string, fails = false) =>
    inOrder(section("1a"), async () => {
      seen.push(`${name} begins`);
      await turn();
      if (fails) throw new Error(name);
      seen.push(`${name} ends`);
    });

  const saves = [save("first"), save("second", true), save("third")];
  expect((await Promise.allSettled(saves)).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(seen).toEqual(["first begins", "first ends", "second begins", "third begins", "third ends"]);
  await save("fourth");
  expect(seen.slice(-2)).toEqual(["fourth begins", "fourth ends"]);
});

it("saves of two sections run in parallel", async () => {
  const inOrder = serializePerSection();
  const seen: string[] = [];
  await Promise.all(
    ["1a", "1b"].map((id) =>
      inOrder(section(id), async () => {
        seen.push(`${id} begins`);
        await turn();
        seen.push(`${id} ends`);
      }),
    ),
  );
  expect(seen).toEqual(["1a begins", "1b begins", "1a ends", "1b ends"]);
});
