import { applicationRow } from "../../../../cards/application/applicationRow";
import { createdCard } from "../../../../cards/application/createdCard";
import { runningHereCard } from "../../../../cards/application/runningHereCard";
import { chooseCard } from "../../../../cards/home/chooseCard";
import { offersCard } from "../../../../cards/home/offersCard";
import { othersGotCard } from "../../../../cards/home/othersGotCard";
import { button } from "../../../../cards/kit/button";
import { deadlineAnswerCard } from "../../../../cards/reminders/deadlineAnswerCard";
import { statusMovedCard } from "../../../../cards/status/statusMovedCard";
import { applicationVerbs } from "../../../../cards/verbs/applicationVerbs";
import { homeVerbs } from "../../../../cards/verbs/homeVerbs";
import { type NamedCard, now, type Scene } from "./scene";

/** Cards that need nothing but the application. */
export const simpleCards = ({ application, form, words }: Scene): NamedCard[] => {
  const { id: applicationId } = application;
  const measures = button("Åpne", applicationVerbs.measures, { applicationId });
  const row = applicationRow(application, measures, now);
  const created = createdCard(application, "channel");
  const [party] = application.parties;
  const part = { partyId: party?.id ?? null, sectionId: null, approvals: false, setAt: now };
  const parts = [{ ...part, deadline: application.deadline }];
  return [
    ["created", created],
    ["status, moved further down", statusMovedCard(application)],
    ["one is being written here", runningHereCard([application], now)],
    ["which application", chooseCard("applications", [row, row])],
    ["which place", chooseCard("places", [row, row])],
    ["whom to play", chooseCard("players", [row, row])],
    ["the documents", chooseCard("documents", [row, row])],
    ["what was not understood", offersCard([measures, button("Til oversikten", homeVerbs.tasks)])],
    ["when the deadline is", deadlineAnswerCard([{ form, application, parts }], applicationId, now)],
    ["when the deadlines are", deadlineAnswerCard([{ form, application, parts: [] }], null, now)],
    ["what others got", othersGotCard([{ name: words, card: created }])],
  ];
};
