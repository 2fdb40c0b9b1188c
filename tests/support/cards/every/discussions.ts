import { consultationCard } from "../../../../cards/consultation/consultationCard";
import { discussionChangedCard } from "../../../../cards/consultation/discussionChangedCard";
import { discussionStandsCard } from "../../../../cards/consultation/discussionStandsCard";
import { aDraftSeen, type NamedCard, now, type Scene } from "./scene";

/** What the shop stewards get before they answer, and afterwards. */
export function discussionCards({ application, who, form, section, at }: Scene): NamedCard[] {
  const cards: NamedCard[] = [];
  for (const said of [true, false]) cards.push(["the discussion stands", discussionStandsCard({ application, said })]);
  for (const newer of [true, false]) {
    const said = { partyId: "union", personId: who.writer, at: now, contentHash: aDraftSeen.contentHash };
    const changed = {
      form,
      application,
      place: at,
      parties: [],
      discussion: said,
      then: [],
      newer,
      page: newer ? 1 : 99,
      now,
    };
    cards.push(["draft changed", discussionChangedCard({ ...changed, contentHash: said.contentHash })]);
  }
  cards.push(["consultation", consultationCard({ application, section, isEarly: false })]);
  cards.push(["consultation, before the rest is written", consultationCard({ application, section, isEarly: true })]);
  return cards;
}
