import { documentParts } from "../../../../documents/outline/documentParts";
import { outlineOf } from "../../../../documents/outline/outline";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";
import { openedByLibreOffice } from "../../../support/office/libreOffice";
import { popplerSays } from "../../../support/office/poppler";
import { withLibreOffice, withPoppler } from "../../../support/office/withTool";
import { wordFile } from "../../../support/office/wordFile";

const A_MINUTE = 60_000;

withLibreOffice("LibreOffice opens each document.", () => {
  withPoppler("Its pages have the headings of the sections.", () => {
    const outline = outlineOf(form2026, withAllAnswers(anApplication()), { version: 1, at: noon });
    const [first] = documentParts(outline);
    if (!first) throw new Error("the application has no document");

    it(
      first.title,
      async () => {
        const pdf = await openedByLibreOffice(await wordFile(outline, first), first.fileName, "pdf");
        const text = await popplerSays(pdf, "pdftotext", "-layout");
        const headings = [...outline.before, ...(outline.measures[0]?.sections ?? [])].map(({ heading }) => heading);
        const words = text.replace(/\s+/g, " ");
        expect(headings.filter((heading) => !words.includes(heading))).toEqual([]);
        expect(headings.length).toBeGreaterThan(5);
      },
      A_MINUTE,
    );
  });
});
