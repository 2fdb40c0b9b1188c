import { formIn } from "../../domain/application/formInYear";
import type { Form } from "../../forms/form";
import { documentText } from "../../importing/document/documentText";
import { importForm } from "../../importing/document/importForm";
import type { KnownForm } from "../../importing/model/knownForm";
import { filledApplication } from "./filledApplication";
import { firstDocument } from "./firstDocument";
import { sampleApplication } from "./sampleApplication";

/**
 * What is wrong with how filled-in documents are told apart once an edition is in use: its own that are read as those of
 * another edition, or not at all, and those of others that are read as its own.
 */
export async function misreadDocuments(own: KnownForm, others: readonly KnownForm[]): Promise<string[]> {
  const all = [own, ...others];
  const wrong: string[] = [];
  for (const { form } of all) {
    const read = await editionRead(form, all);
    if (read === form.id) continue;
    if (form === own.form)
      wrong.push(
        read === null
          ? "et utfylt dokument av utgaven kjennes ikke igjen: rett «titles» og «parts» etter overskriftene i skjemaet"
          : `et utfylt dokument av utgaven leses som «${read}». ${TELL_APART}`,
      );
    else if (read === own.form.id)
      wrong.push(`et utfylt dokument av «${form.id}» leses som denne utgaven. ${TELL_APART}`);
  }
  return wrong;
}

const TELL_APART =
  "Gi skjemaet en egen «title» i tekstene, og la bare den stå i «titles» her; eller la «parts» kjenne igjen noe som bare står i dette skjemaet";

/** The edition that a filled-in document of the form is read as. */
async function editionRead(form: Form, known: readonly KnownForm[]): Promise<string | null> {
  const { application, now } = sampleApplication(form);
  const printed = formIn(form, form.printedIn);
  const text = await documentText(await firstDocument(printed, filledApplication(printed, application, now), now));
  const imported = text.ok ? importForm(text.value, known, []) : text;
  return imported.ok ? imported.value.edition : null;
}
