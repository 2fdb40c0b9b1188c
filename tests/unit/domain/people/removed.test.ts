import { removedMeasure } from "../../../../domain/application/measureChange";
import { removedMember } from "../../../../domain/people/removeMember";
import { removedParty, setPartyRemoved } from "../../../../domain/people/setPartyRemoved";
import { anApplication, measureId } from "../../../support/application/application";

const start = anApplication();
const afterParty = (removed: boolean) => {
  const outcome = setPartyRemoved(start, "turid", { partyId: "lms", removed });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};

it("A removed member is named with the party to put them back in.", () => {
  expect(removedMember(start, "kari-fjordvik")).toEqual({
    partyId: "fjordvik",
    personId: "kari",
    name: "Kari Prøve",
    of: "Fjordvik kommune",
  });
  expect(removedMember(start, "nobody")).toBeNull();
});

it("A party can be put back only if it is removed.", () => {
  expect(removedParty(afterParty(true), "lms")).toEqual({ partyId: "lms", name: "Læringsmiljøsenteret" });
  expect(removedParty(afterParty(false), "lms")).toBeNull();
});

it("A removed measure is put back where it was.", () => {
  expect(removedMeasure(start, measureId(3))).toEqual({ measureId: measureId(3), name: "Ledersamlinger", at: 3 });
  expect(removedMeasure(start, "nothing")).toBeNull();
});
