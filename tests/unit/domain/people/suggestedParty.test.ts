import type { Structure } from "../../../../domain/application/structure";
import { canBeInvited } from "../../../../domain/invitations/inviteAll";
import { meansNewParty, suggestedParty } from "../../../../domain/people/joinParty";
import { anApplication, anInvitation } from "../../../support/application/application";

/** One municipal owner, two universities, one union. */
const start: Structure = anApplication();
const withoutUnion = { ...start, parties: start.parties.filter(({ kind }) => kind !== "union") };
const invited = { ...start, invitations: [anInvitation("tor", "nord")] };

it.each([
  ["the only one of its kind", start, "union", "union"],
  ["none of several", start, "uh", null],
  ["the one that the person is invited to", invited, "uh", "nord"],
  ["a new one, if there is none", withoutUnion, "union", "new"],
] as const)("A person is suggested %s.", (_which, structure, kind, party) => {
  expect(suggestedParty(structure, kind, "tor")).toBe(party);
});

it.each([
  ["A typed name means a new party.", start, "Dalen lærerlag", true],
  ["Without a name nothing is chosen.", start, " ", false],
  ["Without a party to choose, a new one is meant.", withoutUnion, "", true],
])("%s", (_title, structure, name, isNew) => {
  expect(meansNewParty(structure, "union", name)).toBe(isNew);
});

it.each([
  ["Somebody in no party can be invited.", "kari", "tor", [], true],
  ["A member cannot.", "turid", "kari", [], false],
  ["The coordinator can invite a person who was taken out.", "turid", "tor", ["tor"], true],
  ["Others cannot.", "kari", "tor", ["tor"], false],
])("%s", (_title, by, personId, takenOut, can) => {
  expect(canBeInvited({ ...start, takenOut }, by, personId)).toBe(can);
});
