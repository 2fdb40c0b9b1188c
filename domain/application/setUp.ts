import type { Form, Region } from "../../forms/form";
import type { Language } from "../values/language";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseOrgNumber } from "../values/parseOrgNumber";
import { type DetailsProblem, nameProblem, parseDetails, singleLine, type TypedDetails } from "./applicationDetails";
import { formIn } from "./formInYear";
import { kindWith } from "./kindOf";
import { newMember, newParty, newStructure, ofKind } from "./newStructure";
import { hasRole, type PersonId, type Structure } from "./structure";

/** Channel language and county are as the card says; each is left out if the card does not ask. */
export type SettingUp = TypedDetails & {
  owner: string;
  orgNumber: string;
  network: string;
  language?: Language | undefined;
  region?: Region | null | undefined;
};
export type SetUpProblem = DetailsProblem;
export type SetUpProblems = { readonly [input in keyof SettingUp]?: SetUpProblem };

/** Ids for the new application, its first two parties and their members. */
export type SetUpIds = { application: string; coordinator: string; owner: string; members: readonly [string, string] };

type Setting = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly ids: SetUpIds;
  readonly person: { id: PersonId; name: string };
  readonly timeZone: string;
  readonly language: Language;
  readonly region?: Region | null;
  readonly now: Date;
};

/**
 * Creates an application. The person who sets it up becomes the coordinator and a member of the first owner. There
 * the person writes and approves until others join. Reports every invalid input, not only the first.
 */
export function setUp(
  typed: SettingUp,
  { forms, ids, person, timeZone, language, region = null, now }: Setting,
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

  // A name is stored, so it is in the language of the channel and stays when that changes.
  const [lead, owner] = [kindWith(formIn(form, language), "lead"), kindWith(form, "owner")];
  const parties = [
    newParty({ id: ids.coordinator, ...ofKind(lead), name: lead.one }),
    newParty({ id: ids.owner, ...ofKind(owner), name: singleLine(typed.owner), orgNumber: orgNumber.value }),
  ];
  const members = parties.map((party, index) =>
    newMember({
      id: ids.members[index] as string,
      partyId: party.id,
      personId: person.id,
      personName: person.name,
      approves: !hasRole(party, "lead"),
      joinedAt: now,
    }),
  );
  const network = singleLine(typed.network);
  return ok(
    newStructure({
      ...{ id: ids.application, formId: form.id, title, year, network, deadline, timeZone, language, region, planId },
      ...{ parties, members, measures: [] },
    }),
  );
}
