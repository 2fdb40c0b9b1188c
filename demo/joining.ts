import { buttonsOf, type Card, inputsOf, textOf } from "./card";
import type { TeamsClient, TeamsUser } from "./teamsClient";

/** Joins for a new party, or for the one that is there, from the status card in the channel to the card that says welcome. */
export async function join(
  client: TeamsClient,
  user: TeamsUser,
  status: Card,
  kind: string,
  party: Readonly<Record<string, string>> | null,
): Promise<void> {
  const from = client.mark;
  await user.press(status, "party/join", {}, "channel");
  const sent = await client.awaitSent(
    from,
    ({ card, conversationId }) =>
      conversationId !== client.team.channelId &&
      card !== null &&
      buttonsOf(card).some(({ verb }) => verb === "party/joinKind"),
    "the card to join with",
  );
  const which = await user.press(sent.card as Card, "party/joinKind", { kind });
  const chosen = party && inputsOf(which).some(({ id }) => id === "party") ? { party: "new" } : {};
  const joined = await user.press(which, "party/joinAs", { ...chosen, ...party, roles: "writes,approves" });
  if (!buttonsOf(joined).some(({ verb }) => verb === "me/tasks")) throw new Error(`could not join:\n${textOf(joined)}`);
}

/** Everybody but the UH that the measure is not with. */
export function takingPart(list: Card, institution: string): string {
  const choices = inputsOf(list).find(({ id }) => id === "partyIds")?.choices ?? [];
  return choices
    .filter(
      ({ title }) =>
        !/LMS|Læringsmiljø|Nord/.test(title) ||
        (institution === "LMS" ? /LMS|Læringsmiljø/.test(title) : /Nord/.test(title)),
    )
    .map(({ value }) => value)
    .join(",");
}
