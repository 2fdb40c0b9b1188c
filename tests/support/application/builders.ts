import type { Answer, AnswerValue, SectionRecord } from "../../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../../domain/answers/sectionRef";
import { slotsOf } from "../../../domain/answers/slot";
import { ofKind } from "../../../domain/application/newStructure";
import type { Member, Party } from "../../../domain/application/structure";
import { type Application, sectionAt } from "../../../domain/section/section";
import type { Field, Form } from "../../../forms/form";
import { aKind, anApplication, coordinator, form2026, noon } from "./application";
import { sampleTable } from "./sampleTable";

/** An id as the database makes them. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const KINDS: readonly Party["kind"][] = ["municipalOwner", "privateOwner", "uh", "uh", "union"];

/** Names as people write them, with what Markdown, templates and word lists would trip over. */
const awkward = (what: string, number: number): string => `${what} *nr.* ${number} "av" \${title} {{name}} _ø_ 🌊`;

/** A value of the field's type; texts are of the length asked for. */
function anyValue(field: Field, characters: number): AnswerValue {
  switch (field.type) {
    case "text":
      return "Navn Navnesen *fet*";
    case "longText":
      return "Vi øver på å lese **sammen**.\n\nOg litt til. ".repeat(Math.ceil(characters / 44)).slice(0, characters);
    case "choice":
      return field.options[0]?.id ?? "";
    case "choices":
    case "goals":
      return field.options.map(({ id }) => id);
    case "declaration":
      return "yes";
    case "date":
      return "2027-03-15";
    case "count":
    case "number":
    case "percent":
    case "money":
      return 12;
    case "amount":
      return 1_234_567;
    case "table":
      return sampleTable(field);
    case "attachment":
      return Array.from({ length: 12 }, (_, file) => ({
        id: `file-${file}`,
        name: `${awkward("Budsjett", file)}.xlsx`,
        sha256: String(file).padStart(64, "0"),
      }));
    case "rows":
      return Array.from({ length: 12 }, (_, row) =>
        Object.fromEntries(field.columns.map(({ id, label }) => [id, `${label} ${row}`])),
      );
  }
}

/**
 * A partnership larger than any there is: 60 parties with two members each, 40 measures that all take part in, and
 * every field written, in texts of this length.
 */
export function aHugeApplication(characters = 300, form: Form = form2026): Application {
  const parties: Party[] = Array.from({ length: 59 }, (_, index) => ({
    id: uuid(1000 + index),
    ...ofKind(aKind(KINDS[index % KINDS.length] ?? "uh")),
    name: awkward("Part", index),
    shortName: index % 3 === 0 ? null : `P${index}`,
    orgNumber: null,
    removed: false,
    registeredBy: null,
    hadPeople: true,
  }));
  const lead: Party = { ...coordinator, id: uuid(999) };
  const members = [lead, ...parties].flatMap((party, index): Member[] =>
    ["skriver", "godkjenner"].map((role, place) => ({
      id: uuid(5000 + 2 * index + place),
      partyId: party.id,
      personId: `${role}-${index}`,
      personName: awkward(`Person ${role}`, index),
      writes: role === "skriver",
      approves: role === "godkjenner",
      asksToApprove: false,
      admittedAt: noon,
      joinedAt: noon,
      standsInFor: null,
    })),
  );
  const bare = anApplication({
    id: uuid(1),
    formId: form.id,
    planId: form.plans[0]?.id ?? null,
    title: awkward("Behovsmelding", 1),
    parties: [lead, ...parties],
    members,
    measures: Array.from({ length: 40 }, (_, index) => ({
      id: uuid(100 + index),
      number: index + 1,
      name: awkward("Tiltak om lesing og skriving i hele kommunen", index + 1),
      scheme: form.schemes[index % Math.max(form.schemes.length, 1)]?.id ?? null,
      partyIds: parties.map(({ id }) => id),
    })),
  });
  const records = sectionRefsOf(form, bare).map((place): SectionRecord => {
    const { form: section, parties: taking } = sectionAt(form, bare, place);
    const answers = slotsOf(section, taking).map(
      ({ field, party }): Answer => ({
        field: field.id,
        partyId: party?.id ?? null,
        value: anyValue(field, characters),
        version: 1,
        writtenBy: "skriver-1",
        writtenByName: "Kari Prøve",
        writtenAt: noon,
      }),
    );
    const submissions = taking.map(({ id }) => ({ partyId: id, personId: "skriver-1", at: noon }));
    return { ...place, answers, submissions, approvals: [], changeRequests: [], comments: [] };
  });
  const amounts = records.flatMap(({ measureId, answers }) =>
    answers.flatMap(({ field, partyId, value }) =>
      measureId !== null && partyId !== null && field === "grant"
        ? [{ measureId, partyId, purpose: "grant", year: 0, kroner: Number(value) }]
        : [],
    ),
  );
  return { ...bare, records, amounts };
}
