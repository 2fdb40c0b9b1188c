import { join } from "node:path";
import { inLanguage } from "../../../../domain/values/language";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import { firstDocument } from "../../../../tools/form/firstDocument";
import { sampleApplication } from "../../../../tools/form/sampleApplication";
import { unzip } from "../../../support/importing/unzip";

it("The preview's document of a form in nynorsk is in nynorsk, whatever language is spoken.", async () => {
  const form = readForms(join(projectRoot(), "forms")).get("vestland-2027") as Form;
  const { application, now } = sampleApplication(form);
  const docx = await inLanguage("nb", () => firstDocument(form, application, now));
  const text = unzip(docx).get("word/document.xml") ?? "";
  expect(text).toContain("Ikkje svart på");
  expect(text).toContain("Ikkje alle beløp er førte enno.");
  expect(text).not.toContain("Ikke");
});
