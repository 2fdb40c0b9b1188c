import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { textOf } from "../../../demo/card";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import { FormImport } from "../../../domain/importing/formImport";
import { inLanguage } from "../../../domain/values/language";
import { aFinishedApplication, form2026, measureId, noon } from "../../support/application/application";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { fileAt, sendFile, startFileShare } from "../../support/bot/sendFile";
import { filledFor } from "../../support/issued/filledFor";
import { openedByLibreOffice } from "../../support/office/libreOffice";
import { withLibreOffice } from "../../support/office/withTool";
import { wordFile } from "../../support/office/wordFile";

const A_MINUTE = 60_000;
const MEASURE = measureId(1);

/**
 * The document with one word changed, as LibreOffice saves it. It opens and saves once, as a person does who corrects a
 * document: LibreOffice 7 moves text between inline content controls when it opens what it saved itself.
 */
function editedByHand(docx: Uint8Array, before: string, after: string): Promise<Buffer> {
  const parts = unzipSync(docx);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  if (body.split(before).length !== 2) throw new Error(`«${before}» does not stand in one place`);
  const changed = zipSync({ ...parts, "word/document.xml": strToU8(body.replace(before, after)) });
  return openedByLibreOffice(changed, "skjema.docx", "docx");
}

/** Our own document of the first measure. */
async function ownDocument(): Promise<Buffer> {
  const outline = inLanguage("nb", () =>
    outlineOf(form2026, application, { version: 1, at: noon, final: { number: 1, parts: [] } }),
  );
  const part = documentParts(outline).find(({ measureIds }) => measureIds.includes(MEASURE));
  if (!part) throw new Error("no document of the measure");
  return wordFile(outline, part);
}

const BEFORE = "kartlagtord";
const AFTER = "gjennomgåttord";
const finished = aFinishedApplication({ year: 2026 });
/** The word stands in one answer, so that it can be found again. */
const application = {
  ...finished,
  records: finished.records.map((record) =>
    record.measureId === MEASURE && record.sectionId === "needs"
      ? {
          ...record,
          answers: record.answers.map((answer, index) =>
            answer.field === "text" && index === record.answers.findIndex(({ field }) => field === "text")
              ? { ...answer, value: `Vi har ${BEFORE} behovene.\nLederne er med.` }
              : answer,
          ),
        }
      : record,
  ),
};

withLibreOffice("A document that was edited by hand in LibreOffice", () => {
  let test: TestBot;
  let share: Awaited<ReturnType<typeof startFileShare>>;
  const files: Record<string, Buffer> = {};
  const seen: string[] = [];

  beforeAll(async () => {
    test = await startTestBot();
    share = await startFileShare(files);
  });
  afterAll(async () => {
    await test.stop();
    await share.close();
  });

  /** Sends a file to the bot as Teams does. @returns what the bot keeps of it */
  async function imported(file: Buffer): Promise<FormImport> {
    files["/form.docx"] = file;
    const card = await sendFile(test.client, test.user.kari, [fileAt(`${share.url}/form.docx`)]);
    expect(textOf(card)).toContain("Behovsmelding 2026");
    const kept = await test.database.db.prisma.import.findFirstOrThrow({ where: { id: { notIn: seen } } });
    seen.push(kept.id);
    return FormImport.parse(kept.content);
  }

  it.each([
    ["that Samskriv made", ownDocument],
    ["that was filled into the issuer's form", async () => filledFor(application, MEASURE)],
  ] as const)(
    "and %s is answered as before, but for what was changed.",
    async (_which, made) => {
      const document = await made();
      const before = await imported(document);
      const edited = await imported(await editedByHand(document, BEFORE, AFTER));

      const own = before.answers.filter(({ text }) => text.includes(BEFORE));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ section: "needs", field: "text", party: expect.any(String) });
      expect(before.answers.length).toBeGreaterThan(20);
      expect(edited.answers).toEqual(JSON.parse(JSON.stringify(before.answers).replaceAll(BEFORE, AFTER)));
      expect(edited.measures).toEqual(before.measures);
      expect(edited.parties).toEqual(before.parties);
      expect(edited.partners).toEqual(before.partners);
      expect(edited.sums).toEqual(before.sums);
      expect(edited.findings).toEqual(before.findings);
    },
    3 * A_MINUTE,
  );
});
