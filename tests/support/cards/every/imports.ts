import { importMeasureCard } from "../../../../cards/importing/importMeasureCard";
import { importPartyCard } from "../../../../cards/importing/importPartyCard";
import { importPlaceCard } from "../../../../cards/importing/importPlaceCard";
import { importCompareCard, importStartCard } from "../../../../cards/importing/importStartCard";
import { importView } from "../../../../cards/importing/importView";
import { IMPORT_VIEWS } from "../../../../cards/verbs/importingVerbs";
import { carryOver } from "../../../../domain/importing/carryOver";
import type { ImportParty, UnplacedText } from "../../../../domain/importing/formImport";
import { importedApplication } from "../../../../domain/importing/importedApplication";
import { form2026 } from "../../application/application";
import { form2024 } from "../../application/application2024";
import { anImport } from "../../importing/anImport";
import { type NamedCard, now, type Scene } from "./scene";

/** The cards about a document that somebody has sent. */
export function importCards({ words }: Scene): NamedCard[] {
  const draft = anImport(words);
  const args = { id: "import", fileName: words.slice(0, 120), draft, form: form2026 };
  const [, party] = draft.parties as [ImportParty, ImportParty];
  const [text] = draft.unplaced as [UnplacedText];
  const typed = { name: words, kind: "uh", sameAs: "", apart: "" };
  const starting = { ...args, forms: [form2026, form2024] };
  const frame = { formId: form2026.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" };
  const person = { id: "person", name: "Kari Prøve" };
  const { application, left } = importedApplication(form2026, draft, {
    title: words,
    timeZone: "Europe/Oslo",
    person,
    at: now,
    newId: () => "id",
  });
  return [
    ...([...IMPORT_VIEWS, "all"] as const).map(
      (view): NamedCard => [`import: ${view}`, importView(args, { view, page: 1, saved: true })],
    ),
    ["import: party", importPartyCard({ ...args, party, typed, problem: { kind: "name-taken", name: words } })],
    [
      "import: measure",
      importMeasureCard({
        ...args,
        index: 0,
        typed: { name: words, amounts: [{ kroner: words, partyId: "p0" }] },
        problem: { kind: "wrong", name: { kind: "name-missing" }, amounts: [{ kind: "ore" }, null, null] },
      }),
    ],
    ["import: place", importPlaceCard({ ...args, text, missing: true })],
    [
      "import: start nowhere",
      importStartCard({ ...starting, partnerships: [], typed: { ...frame, partnershipId: "" }, problems: {} }),
    ],
    [
      "import: start",
      importStartCard({
        ...starting,
        partnerships: [
          { id: "a", name: words },
          { id: "b", name: null },
        ],
        typed: { ...frame, partnershipId: "a" },
        problems: { title: "too-long", partnershipId: "required" },
      }),
    ],
    ...[form2026, form2024].map(
      (to): NamedCard => [
        `import: what comes along to ${to.id}`,
        importCompareCard({
          ...args,
          application,
          from: form2026,
          to,
          carryOver: carryOver(form2026, to, application),
          left,
          unplaced: 2,
          typed: { ...frame, partnershipId: "a" },
          seen: "a",
        }),
      ],
    ),
  ];
}
