import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { askColleagueCard } from "../../cards/thread/askColleagueCard";
import { type AskRefusal, askColleague } from "../../domain/thread/askColleague";
import { ok } from "../../domain/values/outcome";
import { judged, type NotThere } from "../approval/approvalCard";
import { cardAction } from "../handler/cardAction";
import { OfPlace, Typed } from "../handler/cardData";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { threadOfPlace } from "./threadOfPlace";

const Asked = OfPlace.extend({ colleague: Typed, question: Typed });

const asking = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, measureId, sectionId, ...typed }: ReturnType<(typeof Asked)["parse"]>,
  problem: AskRefusal | null = null,
): Promise<AdaptiveCard> =>
  forMember(deps, turn, applicationId, async (opened) => {
    const place = { measureId, sectionId };
    return judged(deps, opened.application, turn.person.id, place).ok
      ? askColleagueCard({ ...opened, place, personId: turn.person.id, typed, problem })
      : noticeCard({ kind: "stale" });
  });

/** "Spør en kollega": whom and what. */
export const askWhom = cardAction("thread/ask", OfPlace, (deps, turn, at) =>
  asking(deps, turn, { ...at, colleague: "", question: "" }),
);

/** "Send spørsmålet": into the section's thread, and to the colleague with the section. */
export const sendQuestion = cardAction("thread/sendQuestion", Asked, async (deps, turn, data) => {
  const { person } = turn;
  const { applicationId, measureId, sectionId, colleague: to, question: text } = data;
  const place = { measureId, sectionId };
  const outcome = await deps.sections.review<AskRefusal | NotThere>(applicationId, turn.cause, (application) => {
    const found = judged(deps, application, person.id, place);
    if (!found.ok) return found;
    const said = { by: person.id, byName: person.name, to, text, at: deps.clock.now() };
    const asked = askColleague(found.value.section, application, said);
    if (!asked.ok) return asked;
    return ok({
      comments: [{ place, comment: asked.value }],
      notices: [{ kind: "question", applicationId, ...place, personId: to }],
    });
  });
  if (outcome.ok)
    return forMember(deps, turn, applicationId, async (opened) =>
      threadOfPlace(deps, person.id, opened, place, { said: true }),
    );
  const { refusal } = outcome;
  if (refusal.kind === "no-comment" || refusal.kind === "comment-too-long" || refusal.kind === "no-such-colleague")
    return asking(deps, turn, data, refusal);
  return (await commonRefusalCard(deps, turn, applicationId, refusal)) ?? noticeCard({ kind: "stale" });
});
