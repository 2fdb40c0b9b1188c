import { noticeCard } from "../../cards/home/noticeCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { cardAction } from "../handler/cardAction";
import { takeOverAsked } from "./takeOverAsked";

/** "Svar" at home: the question to those who say yes or no, and to the coordinator. */
export const showTakeOver = cardAction(
  handoverVerbs.showTakeOver,
  async (deps, { person }, { applicationId }, { application }) => {
    const takeOver = await deps.takeOvers.current(applicationId);
    return takeOverAsked(application, takeOver, person.id, deps.clock.now()) ?? noticeCard({ kind: "stale" });
  },
);
