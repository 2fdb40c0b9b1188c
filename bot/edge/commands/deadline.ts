import { deadlineAnswerCard } from "../../../cards/reminders/deadlineAnswerCard";
import { isCoordinator, membershipsOf } from "../../../domain/application/structure";
import { applicationsIn } from "../../application/applicationsIn";
import { nothingIn } from "../../application/nothingIn";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { offersFor } from "./offersFor";
import { isAbout, ownApplications } from "./ownApplications";
import { understood } from "./understood";

/** "Når er fristen?": of the applications that the person is in, or of those of the channel, the nearest first. */
export const deadline: Command = {
  name: "deadline",
  matches: (said) => understood(said)?.saying === "deadline",
  async answer(deps, turn, said) {
    const { channel, person } = turn;
    const all = channel ? await applicationsIn(deps, channel, "drafting") : await ownApplications(deps, person.id);
    if (all.length === 0) return channel ? nothingIn(deps, channel) : homeOf(deps, person);
    const about = understood(said)?.about ?? "";
    const found = about === "" ? all : all.filter((each) => isAbout(each, about));
    if (found.length === 0 && !channel) return offersFor(deps, turn, said);
    const asked = found.length > 0 ? found : all;
    const answers = await Promise.all(
      asked.map(async ({ form, application }) => {
        const mine = membershipsOf(application, person.id).map(({ party }) => party.id);
        const parts = await deps.deadlines.partsOf(application.id);
        return {
          form,
          application,
          parts: parts.filter(({ partyId }) => channel || partyId === null || mine.includes(partyId)),
        };
      }),
    );
    const [only, ...others] = asked;
    const leads = !channel && only && others.length === 0 && isCoordinator(only.application, person.id);
    return deadlineAnswerCard(answers, leads ? only.application.id : null, deps.clock.now());
  },
};
