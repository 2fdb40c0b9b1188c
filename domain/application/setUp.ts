import type { Form } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseOrgNumber } from "../values/parseOrgNumber";
import { type DetailsProblem, nameProblem, parseDetails, singleLine, type TypedDetails } from "./applicationDetails";
import type { Member, Party, PersonId, Structure } from "./structure";

export type SettingUp = TypedDetails & { owner: string; orgNumber: string; network: string };
export type SetUpProblem = DetailsProblem;
export type SetUpProblems = { readonly [input in keyof SettingUp]?: SetUpProblem };

/** Ids for the new application, its first two parties and their members. */
export type SetUpIds = { application: string; coordinator: string; owner: string; members: readonly [string, string] };

/**
 * Creates an application. The person who sets it up becomes the coordinator and a member of the municipal owner. There
 * the person writes and approves until others join. Reports every invalid input, not only the first.
 */
export function setUp(
  typed: SettingUp,
  {
    forms,
    ids,
    person,
    timeZone,
    now,
  }: {
    forms: ReadonlyMap<string, Form>;
    ids: SetUpIds;
    person: { id: PersonId; name: string };
    timeZone: string;
    now: Date;
  },
): Outcome<Structure, SetUpProblems> {
  const details = parseDetails(typed, { forms, timeZone, now });
  const problems: { -readonly [input in keyof SettingUp]?: SetUpProblem } = details.ok ? {} : { ...details.refusal };
  for (const input of ["owner", "network"] as const) {
    const problem = nameProblem(typed[input]);
    if (problem) problems[input] = problem;
  }
  const orgNumber = typed.orgNumber.trim() === "" ? ok(null) : parseOrgNumber(typed.orgNumber);
  if (!orgNumber.ok) problems.orgNumber = "not-an-org-number";
  if (Object.keys(problems).length > 0 || !details.ok || !orgNumber.ok) return refuse(problems);
  const { form, title, year, deadline, planId } = details.value;

  const party = (id: string, kind: Party["kind"], name: string, number: string | null): Party => ({
    id,
    kind,
    name,
    shortName: null,
    orgNumber: number,
    removed: false,
    registeredBy: null,
    hadPeople: false,
  });
  const member = (id: string, partyId: string, approves: boolean): Member => ({
    id,
    partyId,
    personId: person.id,
    personName: person.name,
    writes: true,
    approves,
    asksToApprove: false,
    admittedAt: now,
    joinedAt: now,
    standsInFor: null,
  });
  return ok({
    id: ids.application,
    formId: form.id,
    title,
    year,
    network: singleLine(typed.network),
    deadline,
    timeZone,
    status: "drafting",
    planId,
    earlierFrom: null,
    approvalRules: [],
    deputies: [],
    takenOut: [],
    invitations: [],
    parties: [
      party(ids.coordinator, "coordinator", "Koordinator", null),
      party(ids.owner, "municipalOwner", singleLine(typed.owner), orgNumber.value),
    ],
    members: [member(ids.members[0], ids.coordinator, false), member(ids.members[1], ids.owner, true)],
    measures: [],
  });
}
