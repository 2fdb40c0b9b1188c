import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import type { Party } from "../../../domain/application/structure";
import type { Application } from "../../../domain/section/section";
import { anApplication, coordinator, fjordvik, lms, measureId, union, withAnswer } from "../application/application";
import { form2024 } from "../application/application2024";
import type { Filled2024 } from "../importing/filled2024";

export const SCHEME_IDS = ["regional", "decentralised", "competenceBoost"] as const;
const PURPOSES = ["analysis", "planning", "carryingOut"];
const PERIODS = ["spring2024", "autumn2024", "spring2025"];
const TEXTS = [
  ["anchoring", "text", "owner"],
  ["collective", "text", "owner"],
  ["teacherEducation", "text", "uh"],
  ["longTermPlan", "text", "owner"],
  ["use", "owner", "owner"],
  ["use", "uh", "uh"],
  ["audience", "text", "owner"],
] as const;
export const COUNTS_2024 = {
  municipalKindergartens: 4,
  privateKindergartens: 0,
  publicSchools: 3,
  privateSchools: 0,
  counsellingServices: 1,
};

/** What a generated form's institution is called in its sums: "Nord". */
export const institutionOf = ({ uh }: Filled2024): string => (uh.startsWith("HINN") ? "HINN" : "Nord");

/**
 * An application in which people have answered what a generated form has. The measures of the form come first; each of
 * the other schemes has one.
 */
export function applicationOf2024(form: Filled2024): Application {
  const owner: Party = { ...fjordvik, id: "owner", name: form.owner, shortName: null };
  const uh: Party = { ...lms, id: "uh", name: form.uh.replace("HINN: ", ""), shortName: institutionOf(form) };
  const others = SCHEME_IDS.flatMap((scheme, index) => {
    const sums = form.others[index];
    return index === form.scheme || !sums ? [] : [{ ...sums, scheme, name: "Fra en annen ordning" }];
  });
  const measures = [
    ...form.measures.map((measure) => ({ ...measure, scheme: SCHEME_IDS[form.scheme] })),
    ...others,
  ].map((measure, index) => ({ ...measure, id: measureId(index + 1), number: index + 1 }));
  let application = anApplication({
    ...{ formId: form2024.id, year: 2024, network: form.network, members: [] },
    parties: [coordinator, owner, uh, union],
    measures: measures.map(({ id, number, name, scheme }) => ({
      ...{ id, number, name, scheme, partyIds: ["owner", "uh", "union"] },
    })),
  });
  const answer = (at: string | null, sectionId: string, field: string, partyId: string | null, value: AnswerValue) => {
    application = withAnswer(application, { measureId: at, sectionId, field, partyId, value }, form2024);
  };
  for (const [field, value] of [
    ["severalOwners", "no"],
    ["severalUh", "no"],
    ["severalSchemes", "yes"],
  ] as const)
    answer(null, "header", field, null, value);
  for (const { id, owner: kroner, uh: share } of measures) {
    if (kroner !== null) answer(id, "measure", "grant", "owner", kroner);
    if (share !== null) answer(id, "measure", "grant", "uh", share);
  }
  for (const [index, { purpose, texts, periods }] of form.measures.entries()) {
    const at = measureId(index + 1);
    if (purpose !== null) answer(at, "measure", "purpose", null, PURPOSES[purpose] ?? "");
    for (const [place, [section, field, party]] of TEXTS.entries())
      answer(at, section, field, party, texts[place] ?? "");
    answer(at, "coordinator", "needed", null, "no");
    answer(
      at,
      "duration",
      "periods",
      null,
      PERIODS.filter((_, period) => periods[period]),
    );
    answer(at, "duration", "autumn2025Estimate", "owner", "100 000");
  }
  answer(null, "consultation", "discussed", "union", "yes");
  answer(null, "consultation", "participants", "union", [{ role: "Utdanningsforbundet", name: "Liv Berg" }]);
  for (const [field, count] of Object.entries(COUNTS_2024)) answer(null, "units", field, null, count);
  return application;
}
