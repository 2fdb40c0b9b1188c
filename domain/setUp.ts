import type { Form } from "../forms/form";
import type { Member, Party, PersonId, Structure } from "./application";
import { readDeadline } from "./deadline";
import { parseOrgNumber } from "./orgNumber";
import { type Outcome, ok, refuse } from "./outcome";

export type SettingUp = {
  formId: string;
  title: string;
  year: string;
  date: string;
  time: string;
  owner: string;
  orgNumber: string;
  network: string;
  /** The id of a long-term plan; empty where the region's is not there. */
  plan: string;
};

export type SetUpProblem =
  | "required"
  | "no-date"
  | "no-time"
  | "passed"
  | "not-a-year"
  | "too-long"
  | "not-an-org-number"
  | "unknown-form";
export type SetUpProblems = { readonly [input in keyof SettingUp]?: SetUpProblem };

const LONGEST = 150;

/** New ids for what is made: an application, its two first parties, and their members. */
export type SetUpIds = { application: string; coordinator: string; owner: string; members: readonly [string, string] };

/**
 * A new application. Whoever sets it up coordinates it, and belongs to the municipal owner, where the person writes
 * and approves until others are there. Every input that cannot be used is named, not only the first.
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
  const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
  const problems: { -readonly [input in keyof SettingUp]?: SetUpProblem } = {};
  for (const input of ["title", "owner", "network"] as const) {
    if (tidy(typed[input]) === "") problems[input] = "required";
    else if (tidy(typed[input]).length > LONGEST) problems[input] = "too-long";
  }
  if (!forms.has(typed.formId)) problems.formId = "unknown-form";
  const year = Number(typed.year.trim());
  if (!/^\d{4}$/.test(typed.year.trim()) || year < 2000 || year > 2100) problems.year = "not-a-year";
  const deadline = readDeadline(typed.date, typed.time, { timeZone, now });
  if (!deadline.ok) problems[deadline.refusal.kind === "no-time" ? "time" : "date"] = deadline.refusal.kind;
  const orgNumber = typed.orgNumber.trim() === "" ? ok(null) : parseOrgNumber(typed.orgNumber);
  if (!orgNumber.ok) problems.orgNumber = "not-an-org-number";
  if (Object.keys(problems).length > 0 || !deadline.ok || !orgNumber.ok) return refuse(problems);

  const party = (id: string, kind: Party["kind"], name: string, number: string | null): Party => ({
    id,
    kind,
    name,
    shortName: null,
    orgNumber: number,
    removed: false,
  });
  const member = (id: string, partyId: string, approves: boolean): Member => ({
    id,
    partyId,
    personId: person.id,
    personName: person.name,
    writes: true,
    approves,
    joinedAt: now,
  });
  return ok({
    id: ids.application,
    formId: typed.formId,
    title: tidy(typed.title),
    year,
    network: tidy(typed.network),
    deadline: deadline.value,
    timeZone,
    status: "drafting",
    planId: forms.get(typed.formId)?.plans.some(({ id }) => id === typed.plan) ? typed.plan : null,
    earlierFrom: null,
    parties: [
      party(ids.coordinator, "coordinator", "Koordinator", null),
      party(ids.owner, "municipalOwner", tidy(typed.owner), orgNumber.value),
    ],
    members: [member(ids.members[0], ids.coordinator, false), member(ids.members[1], ids.owner, true)],
    measures: [],
  });
}
