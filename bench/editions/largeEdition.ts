import { type Files, fileOf2026 as read } from "./fileOf2026";

const COMMON_SECTIONS = 10;
const MEASURE_SECTIONS = 20;
const FIELDS_EACH = { application: 10, measure: 20 } as const;
const TYPES = ["longText", "number", "text", "choice", "number", "declaration", "date", "number"] as const;
/** One field in so many is answered by each party for itself. */
const OWN = 5;
const OWNERS = ["municipalOwner", "privateOwner"];
const EVERYBODY = [...OWNERS, "uh"];
const RULES = { measure: 60, party: 20, application: 20 } as const;

const times = <Each>(count: number, make: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A section of fields of every kind; the first figure is `f1`. The one of measures asks for the grant first. */
function sectionOf(id: string, scope: "application" | "measure") {
  const grants = id === "m0" ? [{ id: "grant", type: "amount", purpose: "grant", writers: EVERYBODY }] : [];
  const fields = times(FIELDS_EACH[scope] - grants.length, (index) => {
    const type = TYPES[index % TYPES.length];
    return {
      id: `f${index}`,
      type,
      writers: EVERYBODY,
      requiredOf: index % 2 === 0 ? OWNERS : [],
      answeredBy: index % OWN === 0 ? "each" : "all",
      ...(type === "choice" ? { options: ["yes", "no"] } : {}),
    };
  });
  return {
    id,
    scope,
    fields: [...grants.map((field) => ({ ...field, requiredOf: EVERYBODY, answeredBy: "each" })), ...fields],
    approvers: ["municipalOwner"],
  };
}

const measureRule = (index: number) => {
  const section = `m${index % MEASURE_SECTIONS}`;
  const other = `m${(index + 7) % MEASURE_SECTIONS}`;
  return { scope: "measure", section, holds: `answer.${section}.f1 <= answer.${other}.f4 + ${1_000 + index}` };
};
const partyRule = (index: number) => ({
  scope: "party",
  section: "m0",
  when: `party.kind == "${OWNERS[index % OWNERS.length]}"`,
  holds: `party.sum.grant <= measure.sum.grant + ${index}`,
});
const applicationRule = (index: number) => ({
  scope: "application",
  holds: `measures.all(m, m.sum.grant * ${index + 1} <= sum.grant * 1000)`,
});

/** An edition of 500 fields in 30 sections, and 100 rules that hold. */
export function largeEdition(): Files {
  const { columns, partyKinds, purposes, usualDeadline } = read("form.json");
  const { partyKinds: kindWords, purposes: purposeWords, columns: columnWords } = read("nb.json");
  const sections = [
    ...times(COMMON_SECTIONS, (index) => sectionOf(`a${index}`, "application")),
    ...times(MEASURE_SECTIONS, (index) => sectionOf(`m${index}`, "measure")),
  ];
  const rules = [
    ...times(RULES.measure, measureRule),
    ...times(RULES.party, partyRule),
    ...times(RULES.application, applicationRule),
  ].map((rule, index) => ({ id: `rule${index}`, severity: "warning", ...rule }));
  const wordsOf = ({ id, fields }: (typeof sections)[number]) => ({
    title: `Del ${id}`,
    help: "Svar kort.",
    fields: Object.fromEntries(
      fields.map((field) => [
        field.id,
        { label: `Spørsmål ${field.id}`, ...(field.type === "choice" ? { options: { yes: "Ja", no: "Nei" } } : {}) },
      ]),
    ),
  });
  return {
    "form.json": {
      id: "large",
      language: "nb",
      year: 2027,
      documents: "measure",
      usualDeadline,
      columns,
      partyKinds,
      purposes,
      sections,
      rules,
    },
    "nb.json": {
      name: "Stort skjema",
      title: "Et skjema med 500 felt",
      partyKinds: kindWords,
      purposes: purposeWords,
      columns: columnWords,
      sections: Object.fromEntries(sections.map((section) => [section.id, wordsOf(section)])),
      rules: Object.fromEntries(rules.map(({ id }) => [id, `Regelen ${id} stemmer ikke.`])),
    },
  };
}
