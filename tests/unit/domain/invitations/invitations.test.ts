import type { Structure } from "../../../../domain/application/structure";
import { declineInvitation } from "../../../../domain/invitations/declineInvitation";
import { canBeInvited, inviteAll } from "../../../../domain/invitations/inviteAll";
import { remindInvited } from "../../../../domain/invitations/remindInvited";
import { isInvited, unusedInvitations } from "../../../../domain/invitations/unusedInvitations";
import { joinParty } from "../../../../domain/people/joinParty";
import { setPartyRemoved } from "../../../../domain/people/setPartyRemoved";
import type { Outcome } from "../../../../domain/values/outcome";
import { anApplication, form2026, later, noon } from "../../../support/application/application";

/** Turid is the coordinator, Lars is alone at LMS. */
const start: Structure = anApplication();
const done = (outcome: Outcome<Structure, { kind: string }>): Structure => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};
const refusal = (outcome: Outcome<Structure, { kind: string }>) => (outcome.ok ? null : outcome.refusal.kind);
const people = [{ personId: "tor", personName: "Tor" }];
const invite = (partyId: string | null, structure = start, by = "turid") =>
  inviteAll(structure, { by, people, partyId, at: noon });
const joined = (structure: Structure, existing: string, approves: boolean) =>
  done(
    joinParty(form2026, structure, {
      ...{ memberId: "m", personId: "tor", personName: "Tor", party: { existing }, writes: true, approves, at: later },
    }),
  );
const decline = (structure: Structure, by = "tor") => declineInvitation(structure, { by, at: later });
const remind = (structure: Structure, by: string) => remindInvited(structure, { by, personId: "tor", at: later });

it.each([null, "lms"])("An invitation for %s waits until the person has joined.", (partyId) => {
  const invited = done(invite(partyId));
  expect(unusedInvitations(invited)).toMatchObject([{ personId: "tor", partyId, at: noon, declinedAt: null }]);
  expect(unusedInvitations(joined(invited, "lms", true))).toEqual([]);
  expect(joined(invited, "lms", true).invitations).toEqual([]);
});

it("Without a party it is used up by joining any, and one for a party is kept for who only writes.", () => {
  expect(joined(done(invite(null)), "nord", false).invitations).toEqual([]);
  const writer = joined(done(invite("lms")), "lms", false);
  expect([writer.invitations.length, unusedInvitations(writer)]).toEqual([1, []]);
});

it("Who has one to answer is not invited again, neither by the coordinator nor by others.", () => {
  const invited = done(invite(null));
  expect([isInvited(invited, "tor"), canBeInvited(invited, "turid", "tor")]).toEqual([true, false]);
  expect([refusal(invite(null, invited)), refusal(invite("lms", invited, "lars"))]).toEqual([
    "already-invited",
    "already-invited",
  ]);
});

it("Who said no, or whose party is gone, can be invited anew, which replaces the first.", () => {
  const declined = done(decline(done(invite("lms"))));
  expect(unusedInvitations(declined)).toMatchObject([{ declinedAt: later }]);
  expect(done(invite("nord", declined)).invitations).toMatchObject([{ partyId: "nord", declinedAt: null }]);
  const gone = done(setPartyRemoved(done(invite("nord")), "turid", { partyId: "nord", removed: true }));
  expect(unusedInvitations(gone)).toEqual([]);
  expect(done(invite("lms", gone)).invitations).toHaveLength(1);
});

it("Only the invited person says no, once.", () => {
  const invited = done(invite("lms"));
  expect([refusal(decline(invited, "kari")), refusal(decline(start))]).toEqual([
    "no-such-invitation",
    "no-such-invitation",
  ]);
  const declined = done(decline(invited));
  expect(done(declineInvitation(declined, { by: "tor", at: noon })).invitations).toEqual(declined.invitations);
});

it("The coordinator and the party's people ask again, also after a no, and nobody else.", () => {
  const declined = done(decline(done(invite("lms"))));
  for (const by of ["turid", "lars"])
    expect(done(remind(declined, by)).invitations).toMatchObject([{ at: later, declinedAt: null, invitedBy: "turid" }]);
  expect(refusal(remind(declined, "kari"))).toBe("no-such-invitation");
  expect(refusal(remind(done(invite(null)), "lars"))).toBe("no-such-invitation");
  expect(refusal(remind(joined(declined, "lms", true), "turid"))).toBe("no-such-invitation");
});
