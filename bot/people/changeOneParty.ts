import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type PartyInput, type PartyTyped, partyCard } from "../../cards/people/partyCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { formFor } from "../../domain/application/formInYear";
import { hasRole, partiesOf } from "../../domain/application/structure";
import { changeParty } from "../../domain/people/changeParty";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import { refuse } from "../../domain/values/outcome";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { partyList } from "./listParties";

const partyOf = (
  { form, application }: ApplicationContext,
  partyId: string,
  typing: { typed: PartyTyped | null; problems: { [input in PartyInput]?: PartyRefusal } } = {
    typed: null,
    problems: {},
  },
): AdaptiveCard => {
  const party = partiesOf(application).find((each) => each.id === partyId && !hasRole(each, "lead"));
  return party ? partyCard({ form, application, party, ...typing }) : noticeCard({ kind: "stale" });
};

export const editParty = cardAction(peopleVerbs.editParty, (_deps, _turn, { partyId }, context) =>
  partyOf(context, partyId),
);

export const changeOneParty = decidingAction(
  peopleVerbs.changeParty,
  (deps, turn, { applicationId, partyId, ...typed }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => {
        const form = formFor(deps.forms, structure);
        if (!form) return refuse({ kind: "no-such-party" });
        return changeParty(form, structure, turn.person.id, {
          id: partyId,
          ...typed,
          measureIds: typed.measureIds === undefined ? undefined : chosenIn(typed.measureIds),
        });
      },
      {
        done: () => partyList(deps, turn, applicationId),
        wrong: (refusal) =>
          withAccess(peopleVerbs.editParty, deps, turn, { applicationId }, async (context) =>
            partyOf(context, partyId, {
              typed,
              problems: { [refusal.kind.includes("org-number") ? "orgNumber" : "name"]: refusal },
            }),
          ),
      },
    ),
);
