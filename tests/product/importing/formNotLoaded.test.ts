import fc from "fast-check";
import { textOf } from "../../../demo/card";
import { form2026 } from "../../support/application/application";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { any2024 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { blocksOf2024 } from "../../support/importing/filled2024";

describe("A document whose edition is recognised, but not in use", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot({ forms: new Map([[form2026.id, form2026]]) });
  });
  afterAll(() => test.stop());
  const MISSING = "skjemaet «behovsmelding-2024», som mangler hos Samskriv";

  it("is answered with the reason when it is sent, and nothing is stored", async () => {
    const [form] = fc.sample(any2024, { numRuns: 1, seed: 12 });
    const document = await asDocx(blocksOf2024(form as NonNullable<typeof form>, (kroner) => `${kroner},-`));
    const share = await startFileShare({ "/form.docx": document });

    const answer = await sendFile(test.client, test.user.kari, [fileAt(`${share.url}/form.docx`)]);

    expect(textOf(answer)).toContain(MISSING);
    expect(await test.database.db.prisma.import.count()).toBe(0);
    expect(test.log.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
    await share.close();
  });

  it("is answered with the reason when it was read before that edition went away", async () => {
    const { prisma } = test.database.db;
    const kari = await prisma.person.findFirstOrThrow({ where: { name: test.user.kari.account.name } });
    const draft = {
      edition: "behovsmelding-2024",
      ...{
        year: 2024,
        parties: [],
        measures: [],
        answers: [],
        amounts: [],
        sums: [],
        findings: [],
        unplaced: [],
        partners: [],
        ids: 0,
      },
    };
    await prisma.import.create({
      data: {
        id: "00000000-0000-4000-8000-0000000000aa",
        ...{ ownerId: kari.id, fileName: "i-fjor.docx", content: draft, createdAt: new Date() },
      },
    });

    expect(textOf(await test.user.kari.say("import"))).toContain(MISSING);
  });
});
