import { join } from "node:path";
import fc from "fast-check";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import { formIn } from "../../../domain/application/formInYear";
import { inLanguage } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readRecognition } from "../../../importing/document/knownForms";
import { anyAnswered } from "../../support/application/anyAnswered";
import { noon } from "../../support/application/application";
import { runs } from "../../support/cases";
import { everyEdition } from "../../support/forms/everyEdition";
import { lostAnswers } from "../../support/importing/readBack";
import { wordFile } from "../../support/office/wordFile";

/** The contact persons, in a table with a row for each party or a column for each. */
const CONTACTS_IN_ROWS = ["header.contactName", "header.contactRole"];
const CONTACTS_IN_COLUMNS = [
  ...CONTACTS_IN_ROWS,
  "header.contactTelephone",
  "header.contactEmail",
  "header.contactAccount",
  "header.contactOrgNumber",
  "header.contactReference",
];

/** Long texts and choices of several parties, below a line with the name of each. */
const TEXTS_OF_2024 = ["anchoring.text", "collective.text", "consultation.discussed"];
const TEXTS = [
  "needs.text",
  "ownEffort.text",
  "outcomes.asPlanned",
  "outcomes.practice",
  "outcomes.community",
  "outcomes.inclusion",
  "audience.text",
  "consultation.discussed",
];

/** The cells of the printed table of 2024, with the texts of several parties in each. */
const CELLS = ["autumn2025", "year2026", "year2027"].flatMap((row) => [
  `duration.${row}Estimate`,
  `duration.${row}Reason`,
]);

/** What each edition gives back as the very answer of the very party, by section and field. */
const EXACT: readonly (readonly [edition: string, folder: string, fields: readonly string[]])[] = [
  [
    "klima-2027",
    "tests/support/editions",
    ["about.purpose", "about.true", "risk.risks", "milestones.start", "milestones.ready"],
  ],
  [
    "rapport-2027",
    "forms",
    [
      "header.contactName",
      "header.contactRole",
      "header.comment",
      "carriedOut.how",
      "carriedOut.deviation",
      "carriedOut.participants",
      "confirmation.true",
      "outcomes.practice",
      "outcomes.community",
      "outcomes.inclusion",
      "consultation.discussed",
    ],
  ],
  [
    "oslo-viken-2027",
    "forms",
    [
      "header.severalOwners",
      "header.severalUh",
      "header.severalSchemes",
      "measure.purpose",
      "coordinator.needed",
      "coordinator.reason",
      "duration.periods",
      "units.municipalKindergartens",
      "units.counsellingServices",
      ...CONTACTS_IN_COLUMNS,
      ...TEXTS_OF_2024,
    ],
  ],
  ["behovsmelding-2024", "forms", [...CONTACTS_IN_COLUMNS, ...TEXTS_OF_2024, ...CELLS]],
  ["behovsmelding-2026", "forms", [...CONTACTS_IN_ROWS, ...TEXTS]],
  ["behovsmelding-2027", "forms", [...CONTACTS_IN_ROWS, ...TEXTS]],
  ["vestland-2027", "forms", [...CONTACTS_IN_ROWS, ...TEXTS]],
];

it.each(EXACT)("%s gives its typed answers back to the same party, and no other.", async (id, folder, fields) => {
  const edition = everyEdition.find((each) => each.id === id);
  const recognition = edition && readRecognition(join(projectRoot(), folder), edition);
  if (!edition || !recognition) throw new Error(id);
  await fc.assert(
    fc.asyncProperty(anyAnswered(edition, { most: 2 }), async (application) => {
      const form = formIn(edition, application.language);
      const outline = inLanguage(application.language, () =>
        outlineOf(form, application, { version: 1, at: noon, final: { number: 1, parts: [] } }),
      );
      for (const part of documentParts(outline)) {
        const read = await documentText(await wordFile(outline, part));
        if (!read.ok) throw new Error(read.refusal.kind);
        const outcome = importForm(read.value, [{ form: edition, recognition }], []);
        if (!outcome.ok) throw new Error(outcome.refusal.kind);
        const { lost, added } = lostAnswers(form, application, part.measureIds, outcome.value);
        const isExact = ({ at }: { at: string }) => fields.includes(at.split(" ")[1] ?? "");
        expect({ lost: lost.filter(isExact), added: added.filter(isExact) }).toEqual({ lost: [], added: [] });
      }
    }),
    { numRuns: runs(20) },
  );
});
