import { noticeCard } from "../../cards/home/noticeCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { cardAction } from "../handler/cardAction";
import { newcomerOf } from "./newcomerOf";

/** "Svar" at home: the newcomer, with the possible answers. */
export const showNewcomer = cardAction(
  peopleVerbs.newcomer,
  async (deps, turn, { partyId, personId }, { application }) => {
    const newcomer = application.members.find((each) => each.partyId === partyId && each.personId === personId);
    const card = newcomer && (await newcomerOf(deps, application, { partyId, newcomer }, turn.person.id));
    return card ?? noticeCard({ kind: "stale" });
  },
);
