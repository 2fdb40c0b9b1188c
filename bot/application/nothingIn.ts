import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { BotDeps } from "../handler/botDeps";
import type { Channel } from "../handler/turn";
import { everyApplicationIn } from "./everyApplicationIn";

/** The answer in a channel where nothing can be shown: nothing is there, or the form of what is there is missing. */
export async function nothingIn(deps: Pick<BotDeps, "applications">, channel: Channel): Promise<AdaptiveCard> {
  const [first] = await everyApplicationIn(deps, channel);
  return first ? formMissingCard(first) : noticeCard({ kind: "nothing-here" });
}
