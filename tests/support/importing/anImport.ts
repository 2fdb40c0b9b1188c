import { beginImport, type FormImport } from "../../../domain/importing/formImport";
import { form2026 } from "../application/application";

/** What was read out of an invented form, with `words` wherever somebody has written. */
export const anImport = (words = "Lederne har behov for møteplasser."): FormImport =>
  beginImport(form2026, {
    edition: "behovsmelding-2026",
    year: 2026,
    answers: [
      { ...AT, section: "header", field: "owner", label: "Eier", value: "Fjordvik kommune", text: "Fjordvik kommune" },
      { ...AT, section: "header", field: "network", label: "Kompetansenettverk", value: words, text: words },
      { ...AT, section: "header", field: "concerns", label: "Gjelder", value: "both", text: "Begge deler" },
      { ...AT, section: "header", field: "contactName", side: "uh", label: "Navn", value: words, text: words },
      { ...AT, section: "header", field: "contacts", label: "Kontaktpersoner", value: words, text: words },
      { ...AT, measure: 0, section: "needs", field: "text", label: "Vurdering av behov", value: words, text: words },
      { ...AT, measure: 0, section: "economy", field: "use", label: "Bruk", value: words, text: words },
    ],
    partners: [{ name: "LMS", contact: "Liv Prøve" }],
    parties: [
      { name: "Fjordvik kommune", kind: "municipalOwner", aliases: [] },
      { name: "Læringsmiljøsenteret", kind: "uh", aliases: ["LMS", words.slice(0, 80)] },
      { name: "Utdanningsforbundet", kind: "union", aliases: [] },
    ],
    measures: [
      {
        number: 1,
        name: words.slice(0, 150),
        scheme: null,
        total: 401_500,
        amounts: [
          { side: "owner", institution: null, kroner: 200_000 },
          { side: "uh", institution: "LMS", kroner: 201_500 },
          { side: "uh", institution: "Ukjent", kroner: 100 },
        ],
      },
    ],
    sums: [
      { of: "Sum, kolonnen Eier", claimed: 200_000, computed: 200_000, holds: true, parts: [share(0)] },
      { of: "Sum, kolonnen UH", claimed: 201_500, computed: 201_600, holds: false, parts: [share(1), share(2)] },
    ],
    findings: [
      { code: "sum-differs", severity: "blocking", place: AT_NOTHING, where: "Sum, kolonnen UH", message: words },
      {
        code: "text-reused",
        severity: "warning",
        place: { ...AT_NOTHING, measure: 0 },
        where: "Tiltak 1",
        message: words,
      },
    ],
    unplaced: [{ near: "Annet", text: words }],
  });

/** A share of the measure. */
const share = (amount: number) => ({ measure: 0, amount });
const AT_NOTHING = { measure: null, section: null, field: null };
const AT = { ...AT_NOTHING, side: null };
