import fc from "fast-check";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import { formIn } from "../../../domain/application/formInYear";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { anyAnswered } from "../../support/application/anyAnswered";
import { noon } from "../../support/application/application";
import { runs } from "../../support/cases";
import { lostAnswers, NOTHING } from "../../support/importing/readBack";
import { recognised } from "../../support/importing/recognised";
import { wordFile } from "../../support/office/wordFile";

describe.each(recognised.map((known) => [known.form.id, known] as const))("A Word document of %s", (_id, known) => {
  it.each(LANGUAGES)("in %s gives every answer back to the party that gave it, and nothing else.", async (language) => {
    const form = formIn(known.form, language);
    await fc.assert(
      fc.asyncProperty(anyAnswered(known.form, { most: 2 }), async (answered) => {
        const application = { ...answered, language };
        const outline = inLanguage(language, () =>
          outlineOf(form, application, { version: 1, at: noon, final: { number: 1, parts: [] } }),
        );
        for (const part of documentParts(outline)) {
          const read = await documentText(await wordFile(outline, part));
          if (!read.ok) throw new Error(read.refusal.kind);
          const outcome = importForm(read.value, [known], []);
          if (!outcome.ok) throw new Error(outcome.refusal.kind);
          expect(lostAnswers(form, application, part.measureIds, outcome.value)).toEqual(NOTHING);
          expect(outcome.value.unplaced).toEqual([]);
        }
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
  });
});
