import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import type { Party } from "../../../domain/application/structure";
import type { Application } from "../../../domain/section/section";
import {
  anApplication,
  coordinator,
  fjordvik,
  lms,
  measureId,
  solsikken,
  union,
  withAnswer,
} from "../application/application";
import type { Filled2026 } from "../importing/filled2026";

export const FIELDS = [
  ["needs", "text"],
  ["partnership", "text"],
  ["ownEffort", "text"],
  ["outcomes", "asPlanned"],
  ["outcomes", "practice"],
  ["outcomes", "community"],
  ["outcomes", "inclusion"],
  ["teacherEducation", "text"],
  ["audience", "text"],
] as const;
export const COUNTS = [
  "municipalKindergartens",
  "privateKindergartens",
  "publicSchools",
  "privateSchools",
  "counsellingServices",
];
const PHASES = ["analysis", "planning", "carryingOut"];
const PERIODS = ["spring2026", "autumn2026", "spring2027", "onwards"];
const CONCERNS = ["kindergarten", "school", "both"];

/** An application in which people have answered what a generated form has: see filled2026.ts. */
export function applicationOf(form: Filled2026): Application {
  const owners = form.partners
    .filter(([, , kind]) => kind === "Eier")
    .map(
      ([name], index): Party => ({
        ...(index === 0 ? fjordvik : solsikken),
        id: `owner-${index}`,
        name,
        shortName: null,
      }),
    );
  const labels = [...new Set(form.rows.flatMap(({ uh }) => uh.map(({ label }) => label)))];
  const institutions = labels.map(
    (label): Party => ({ ...lms, id: label, name: `${label} universitet`, shortName: label }),
  );
  const measures = form.rows.map(({ number, name, uh }) => ({
    ...{ id: measureId(number), number, name, scheme: null },
    partyIds: [...owners.map(({ id }) => id), ...uh.map(({ label }) => label), "union"],
  }));
  const own = measureId(form.own + 1);
  let application = anApplication({
    year: 2026,
    network: form.network,
    parties: [coordinator, ...owners, ...institutions, union],
    members: [],
    measures,
  });
  const answer = (
    measure: string | null,
    sectionId: string,
    field: string,
    partyId: string | null,
    value: AnswerValue,
  ) => {
    application = withAnswer(application, { measureId: measure, sectionId, field, partyId, value });
  };
  const owner = owners[0]?.id ?? "";
  const institution = form.rows[form.own]?.uh[0]?.label ?? "";
  answer(null, "header", "concerns", null, CONCERNS[form.concerns] ?? "");
  for (const [field, several] of [
    ["severalOwners", form.severalOwners],
    ["severalUh", form.severalUh],
    ["continues", true],
  ] as const)
    answer(null, "header", field, null, several ? "yes" : "no");
  answer(null, "header", "comment", null, "Ingen merknader herfra.");
  for (const [index, [name, contact, kind]] of form.partners.entries())
    if (index === 0) answer(null, "header", "contactName", owner, contact);
    else if (kind === "Eier")
      answer(null, "partners", "contact", owners.find((each) => each.name === name)?.id ?? "", contact);
  for (const label of labels) answer(null, "partners", "contact", label, `Kontakt ved ${label}`);
  for (const [index, [section, field]] of FIELDS.entries()) {
    const writer = section === "partnership" ? "coordinator" : section === "teacherEducation" ? institution : owner;
    answer(own, section, field, writer, form.texts[index] ?? "");
  }
  answer(
    own,
    "needs",
    "phases",
    null,
    PHASES.filter((_, index) => form.phases[index]),
  );
  answer(
    own,
    "economy",
    "duration",
    null,
    PERIODS.filter((_, index) => form.duration[index]),
  );
  answer(own, "economy", "budgetAttached", null, "no");
  answer(own, "economy", "use", owner, "Midlene går til vikarer og lokaler.");
  answer(own, "other", "furtherEducation", null, "unknown");
  answer(own, "other", "sami", null, "notRelevant");
  answer(null, "consultation", "discussed", "union", form.discussed ? "yes" : "no");
  answer(
    null,
    "consultation",
    "participants",
    "union",
    form.participants.map(([role, name]) => ({ role, name })),
  );
  for (const [index, field] of COUNTS.entries()) answer(null, "units", field, null, form.counts[index] ?? 0);
  for (const { number, owner: kroner, uh } of form.rows) {
    answer(measureId(number), "economy", "grant", owner, kroner);
    for (const { label, kroner: share } of uh) answer(measureId(number), "economy", "grant", label, share);
  }
  return application;
}
