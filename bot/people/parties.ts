import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type PartiesArgs, partiesCard } from "../../cards/people/partiesCard";
import { type PartyInput, partyCard } from "../../cards/people/partyCard";
import { partiesOf } from "../../domain/application/structure";
import { changeParty } from "../../domain/people/changeParty";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import { setPartyRemoved } from "../../domain/people/setPartyRemoved";
import { cardAction } from "../handler/cardAction";
import { OfApplication, OfParty, PageNumber, Typed } from "../handler/cardData";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

export type Shown = Pick<PartiesArgs, "undo" | "said" | "sent"> & { page?: number };
export const plain: Shown = { undo: null, said: null, sent: null };

/** The parties with their members, as the coordinator sees them. */
export const partyList = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: Shown = plain,
): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async ({ application }) =>
    partiesCard({ application, left: await deps.leavers.of(applicationId), ...shown }),
  );

export const listParties = cardAction(
  "parties/list",
  OfApplication.extend({ page: PageNumber }),
  (deps, turn, { applicationId, page }) => partyList(deps, turn, applicationId, { ...plain, page }),
);

const partyOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  partyId: string,
  typing: { typed: Record<PartyInput, string> | null; problems: { [input in PartyInput]?: PartyRefusal } } = {
    typed: null,
    problems: {},
  },
) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const party = partiesOf(application).find(({ id, kind }) => id === partyId && kind !== "coordinator");
    return party ? partyCard({ application, party, ...typing }) : noticeCard({ kind: "stale" });
  });

export const editParty = cardAction("party/edit", OfParty, (deps, turn, { applicationId, partyId }) =>
  partyOf(deps, turn, applicationId, partyId),
);

export const changeOneParty = cardAction(
  "party/change",
  OfParty.extend({ name: Typed, shortName: Typed, orgNumber: Typed }),
  (deps, turn, { applicationId, partyId, ...typed }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => changeParty(structure, turn.person.id, { id: partyId, ...typed }),
      {
        done: () => partyList(deps, turn, applicationId),
        wrong: (refusal) =>
          partyOf(deps, turn, applicationId, partyId, {
            typed,
            problems: { [refusal.kind.includes("org-number") ? "orgNumber" : "name"]: refusal },
          }),
      },
    ),
);

const setRemoved = (deps: BotDeps, turn: Turn, applicationId: string, partyId: string, removed: boolean) => {
  let undo: Shown["undo"] = null;
  return restructure(
    deps,
    turn,
    applicationId,
    (structure) => {
      const party = structure.parties.find(({ id }) => id === partyId);
      if (party && removed) undo = { partyId, name: party.name };
      return setPartyRemoved(structure, turn.person.id, { partyId, removed });
    },
    {
      done: () => partyList(deps, turn, applicationId, { ...plain, undo }),
      wrong: () => partyList(deps, turn, applicationId),
    },
  );
};

export const removeParty = cardAction("party/remove", OfParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, true),
);

export const restoreParty = cardAction("party/restore", OfParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, false),
);
