import fc from "fast-check";
import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../../domain/answers/sectionRef";
import { goalsOf, slotsOf } from "../../../domain/answers/slot";
import { newParty, ofKind } from "../../../domain/application/newStructure";
import { hasRole, type Party } from "../../../domain/application/structure";
import { type Application, sectionAt } from "../../../domain/section/section";
import type { Field, Form, TableColumn } from "../../../forms/form";
import { anApplication, measureId, withAnswer } from "./application";

const WORDS =
  "barnehagene utvikler språk læring medvirkning øving årshjul á čáhci đoaibma ŋuollu šaddu ŧ žurnála «sitat» “sitat” 12,5 2026–2027 skole-hjem 1 200 000 kr https://www.fjordvik.example/plan/lang/sti/2027 og i på - – … & < > %".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }).map((words) => words.join(" "));
/** A line of text, as people write it. */
const line = sentence.map((text) => `Vi ${text}.`.slice(0, 250));
const prose = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n"));

/** Names by kind: full, and short where the document has one. */
const NAMES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  municipalOwner: [
    ["Fjordvik kommune", null],
    ["Ålvik kommune", null],
  ],
  privateOwner: [
    ["Solsikken barnehage AS", null],
    ["Havly barnehage SA", null],
  ],
  uh: [
    ["Læringsmiljøsenteret", "LMS"],
    ["Nord universitet", "Nord"],
  ],
  union: [
    ["Utdanningsforbundet", null],
    ["Fagforbundet", null],
  ],
};
const FORMATTED = {
  orgNumber: "910 000 004",
  accountNumber: "1234.56.78903",
  telephone: "00 00 00 00",
  url: "https://www.fjordvik.example/plan",
  email: "prove@fjordvik.example",
} as const;

/** One or two parties of each kind, but one that leads. */
const partiesOf = (form: Form, isAlone: (kind: string) => boolean): Party[] =>
  form.partyKinds.flatMap((kind) =>
    (hasRole(ofKind(kind), "lead") || isAlone(kind.id) ? [0] : [0, 1]).map((index) => {
      if (hasRole(ofKind(kind), "lead")) return newParty({ id: kind.id, ...ofKind(kind), name: kind.one });
      const [name, shortName] = NAMES[kind.id]?.[index] ?? [`${index === 0 ? "Čáhppes &" : "Ørnes"} ${kind.one}`, null];
      return newParty({ id: `${kind.id}-${index + 1}`, ...ofKind(kind), name, shortName, hadPeople: true });
    }),
  );

/** An application of an edition with some measures, in which each field is answered or left open. */
export const anyAnswered = (form: Form, { most = 4 }: { most?: number } = {}): fc.Arbitrary<Application> =>
  fc.gen().map((any) => {
    const parties = partiesOf(form, () => any(fc.constantFrom, false, false, true));
    const hasMeasures = form.sections.some(({ scope }) => scope === "measure");
    const empty = anApplication({
      formId: form.id,
      title: `Søknad ${form.year}`,
      planId: form.id === "behovsmelding-2024" ? "salten-2022-2025" : null,
      // An edition of a county in nynorsk is used in nynorsk.
      language: form.language === "nn" ? "nn" : any(fc.constantFrom, "nb" as const, "nn" as const),
      parties,
      members: [],
      measures: Array.from({ length: hasMeasures ? any(fc.integer, { min: 1, max: most }) : 0 }, (_, index) => ({
        id: measureId(index + 1),
        number: index + 1,
        name: any(fc.constantFrom, "Lesing og skriving", "Trygt miljø", "Ledersamlinger på øyene", "Realfag i fjæra"),
        scheme: form.schemes.length === 0 ? null : any(fc.constantFrom, ...form.schemes.map(({ id }) => id)),
        partyIds: parties.map(({ id }) => id),
      })),
    });
    return sectionRefsOf(form, empty).reduce((grown, place) => {
      const section = sectionAt(form, empty, place);
      return slotsOf(section.form, section.parties).reduce((all, { field, party }) => {
        const value = any(fc.boolean) || any(fc.boolean) ? any(() => answerTo(field, empty)) : null;
        return value === null
          ? all
          : withAnswer(all, { ...place, field: field.id, partyId: party?.id ?? null, value }, form);
      }, grown);
    }, empty);
  });

function answerTo(field: Field, application: Application): fc.Arbitrary<AnswerValue | null> {
  switch (field.type) {
    case "amount":
    case "money":
      return fc.integer({ min: 1000, max: 4_000_000 });
    case "count":
      return fc.nat(400);
    case "number":
    case "percent":
      return fc.integer({ min: Math.max(0, field.min ?? 0), max: Math.min(99, field.max ?? 99) });
    case "date":
      return fc.constantFrom("2027-03-15", "2028-10-31");
    case "declaration":
      return fc.constant("yes");
    case "choice":
      return fc.constantFrom(...field.options.map(({ id }) => id));
    case "choices":
      return fc.subarray(
        field.options.map(({ id }) => id),
        { minLength: 1 },
      );
    case "goals": {
      const goals = goalsOf(field, application).map(({ id }) => id);
      return goals.length === 0 ? fc.constant(null) : fc.subarray(goals, { minLength: 1 });
    }
    case "table":
      return fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(
            ...(field.rows.fixed ?? Array.from({ length: count }, (_, at) => ({ id: `r${at + 1}` }))).map(({ id }) =>
              fc
                .record(Object.fromEntries(field.columns.map((column) => [column.id, cellOf(column)])))
                .map((cells) => ({ row: id, cells })),
            ),
          ),
        );
    // A document names its attachments, and does not have them.
    case "attachment":
      return fc.constant(null);
    case "rows":
      return fc.array(fc.record(Object.fromEntries(field.columns.map(({ id }) => [id, line]))), {
        minLength: 1,
        maxLength: 4,
      });
    case "text":
      return field.format
        ? fc.constant(FORMATTED[field.format])
        : line.map((text) => text.slice(0, field.maxLength).trim());
    case "longText":
      return prose;
  }
}

function cellOf(column: TableColumn): fc.Arbitrary<string | number> {
  switch (column.type) {
    case "text":
      return line;
    case "choice":
      return fc.constantFrom(...column.options.map(({ id }) => id));
    case "date":
      return fc.constant("2027-03-15");
    default:
      return fc.nat(90);
  }
}
