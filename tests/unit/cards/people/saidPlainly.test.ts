import { createdCard } from "../../../../cards/application/createdCard";
import { ownRoleCard } from "../../../../cards/people/ownRoleCard";
import { partiesCard } from "../../../../cards/people/partiesCard";
import { stateWord } from "../../../../cards/words/stateWord";
import type { Member, Party, Structure } from "../../../../domain/application/structure";
import { progressOf } from "../../../../domain/progress/progress";
import { anApplication, form2026 as form } from "../../../support/application/application";
import { saidIn, writtenIn } from "../../../support/cards/cardTree";
import { now } from "../../../support/cards/every/scene";

const application = anApplication();
const roleIn = (partyId: string): string => {
  const party = application.parties.find(({ id }) => id === partyId) as Party;
  const member = application.members.find((each) => each.partyId === partyId) as Member;
  const shown = { people: [], teamIsAway: false, typed: "", problem: null };
  return writtenIn(ownRoleCard({ application, member, party, ...shown })).join("\n");
};

it("Who gives their tasks on reads what is given, and the coordinator is not said to tell the coordinator.", () => {
  expect(roleIn("lms")).toContain("Gir du oppgavene videre");
  expect(roleIn("lms")).toContain("Koordinatoren får vite det.");
  expect(roleIn("coordinator")).not.toContain("Koordinatoren får vite det.");
});

it("The heading of a new application does not say its name twice.", () => {
  const structure: Structure = { ...application, title: "Behovsmelding 2027" };
  const texts = saidIn(createdCard(structure, "chat")).filter((text) => text.includes("Behovsmelding 2027"));
  expect(texts).toHaveLength(1);
});

it("The coordinator is no party among the counted.", () => {
  const parties = application.parties.filter(({ kind, removed }) => kind !== "coordinator" && !removed);
  const card = partiesCard({ form, application, undo: null, said: null, sent: null, now });
  expect(saidIn(card)).toContain(`${parties.length} parter`);
});

it("A sum that lacks amounts says so, and is not called empty.", () => {
  const sum = progressOf(form, application).lines.find(({ computed }) => computed);
  expect(sum && stateWord(sum.state, sum.computed).word).toBe("Mangler beløp");
});
