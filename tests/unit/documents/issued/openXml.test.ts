import fc from "fast-check";
import {
  aFinishedApplication,
  anApplication,
  measureId,
  solsikken,
  withAnswer,
} from "../../../support/application/application";
import { filledFor, issuedForm2026 } from "../../../support/issued/filledFor";
import { openXmlMistakes } from "../../../support/office/openXmlMistakes";

it("The form is valid Open XML as it was published, and filled in with nothing, with much, and with any text.", async () => {
  const finished = aFinishedApplication({ year: 2026 });
  const parties = Array.from({ length: 12 }, (_, index) => ({
    ...solsikken,
    id: `owner-${index}`,
    name: `Barnehage ${index}`,
  }));
  const place = { measureId: measureId(3), sectionId: "needs", field: "text", partyId: "fjordvik" };
  const unit = fc.constantFrom("\u0000", "\t", "<", "]]>", "ש", "\n", "\ud800", "a");
  const [text = ""] = fc.sample(fc.string({ unit, minLength: 200 }), { numRuns: 1, seed: 14 });
  const files = new Map<string, Uint8Array>([
    ["published.docx", issuedForm2026.docx],
    ["unanswered.docx", filledFor(anApplication({ year: 2026 }), measureId(3))],
    [
      "many.docx",
      filledFor(aFinishedApplication({ year: 2026, parties: [...finished.parties, ...parties] }), measureId(3)),
    ],
    ["any.docx", filledFor(withAnswer(finished, { ...place, value: text }), measureId(3))],
  ]);

  expect(Object.fromEntries(await openXmlMistakes(files))).toEqual(
    Object.fromEntries([...files.keys()].map((name) => [name, []])),
  );
}, 120_000);
