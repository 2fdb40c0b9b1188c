import { noticeCard } from "../../cards/home/noticeCard";
import { joinedCard } from "../../cards/people/joinedCard";
import { joinKindCard } from "../../cards/people/joinKindCard";
import { type JoinPartyInput, joinPartyCard } from "../../cards/people/joinPartyCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { NEW_PARTY, peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { formFor } from "../../domain/application/formInYear";
import { joinableKinds } from "../../domain/application/kindOf";
import { ownMembershipsOf } from "../../domain/application/structure";
import { joinParty, meansNewParty, suggestedParty } from "../../domain/people/joinParty";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import type { Form, FormPartyKind } from "../../forms/form";
import { cardAction, decidingAction } from "../handler/cardAction";
import { type OwnRefusal, refusedChange } from "../handler/refusedChange";
import { isHere } from "../handler/requireChannel";
import { withAccess } from "../handler/withAccess";
import { toChat } from "../status/statusOf";

/** "Bli med": asks for the kind of party. In the channel the card goes to the presser's own chat. */
export const join = decidingAction(peopleVerbs.join, async (deps, turn, { applicationId }) => {
  const { channel, person } = turn;
  if (!channel)
    return withAccess(peopleVerbs.join, deps, turn, { applicationId }, async (application) => {
      const form = formFor(deps.forms, application);
      return form ? joinKindCard({ form, application, problem: null }) : noticeCard({ kind: "no-such-thing" });
    });
  if (!(await isHere(deps, channel, applicationId))) return noticeCard({ kind: "no-such-thing" });
  return toChat(deps, turn, applicationId, { kind: "join", applicationId, personId: person.id });
});

const blank: Record<JoinPartyInput, string> = {
  party: "",
  name: "",
  shortName: "",
  orgNumber: "",
  roles: "writes,approves",
};

export const joinKind = cardAction(peopleVerbs.joinKind, (deps, turn, { kind }, application) => {
  const form = formFor(deps.forms, application);
  if (!form) return noticeCard({ kind: "no-such-thing" });
  const chosen = joinable(form, kind);
  if (!chosen) return joinKindCard({ form, application, problem: { kind: "required" } });
  const suggested = suggestedParty(application, chosen.id, turn.person.id);
  const party = suggested === "new" ? NEW_PARTY : (suggested ?? "");
  return joinPartyCard({
    application,
    kind: chosen,
    typed: { ...blank, party },
    problems: {},
  });
});

const joinable = (form: Form, kind: string): FormPartyKind | undefined =>
  joinableKinds(form).find(({ id }) => id === kind);

/** The input at which a refusal is shown. */
function inputOf(refusal: OwnRefusal<PartyRefusal>): JoinPartyInput {
  switch (refusal.kind) {
    case "no-role":
      return "roles";
    case "not-an-org-number":
    case "org-number-missing":
    case "org-number-taken":
      return "orgNumber";
    case "no-such-party":
    case "two-parties":
    case "no-such-member":
    case "last-coordinator":
    case "taken-out":
    case "too-many-parties":
      return "party";
    case "name-missing":
    case "name-taken":
    case "name-too-long":
      return "name";
  }
}

export const joinAs = cardAction(
  peopleVerbs.joinAs,
  async (deps, turn, { applicationId, kind: kindId, party, name, shortName, orgNumber, roles }, application) => {
    const form = formFor(deps.forms, application);
    const kind = form && joinable(form, kindId);
    if (!kind) return noticeCard({ kind: "stale" });
    const chosen = chosenIn(roles);
    const [writes, approves] = [chosen.includes("writes"), chosen.includes("approves")];
    const isNew = party === NEW_PARTY || (party === "" && meansNewParty(application, kind.id, name));
    const partyId = isNew ? deps.newId() : party;
    const memberId = deps.newId();
    const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
      joinParty(form, structure, {
        memberId,
        personId: turn.person.id,
        personName: turn.person.name,
        party: isNew
          ? { created: { id: partyId, kind: kind.id, name, shortName, orgNumber } }
          : { existing: partyId, name },
        writes,
        approves,
        at: deps.clock.now(),
      }),
    );
    if (outcome.ok) {
      // Joining puts the member last. It may be another party than the requested new one, if that was created at the
      // first try.
      const { after } = outcome.value;
      const own = ownMembershipsOf(after, turn.person.id).at(-1);
      return own ? joinedCard({ form, application: after, ...own }) : noticeCard({ kind: "stale" });
    }
    return refusedChange(deps, turn, applicationId, outcome.refusal, (refusal) =>
      joinPartyCard({
        application,
        kind,
        typed: { party: isNew ? NEW_PARTY : party, name, shortName, orgNumber, roles },
        problems: { [inputOf(refusal)]: refusal },
      }),
    );
  },
);
