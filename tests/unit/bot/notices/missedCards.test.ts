import { MissedCards } from "../../../../bot/notices/missedCards";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import type { PersonId } from "../../../../domain/application/structure";
import type { Person } from "../../../../domain/ports/personStore";

const person = (name: string): Person => ({ id: name as PersonId, name }) as Person;
const card = (text: string) =>
  ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] }) as unknown as AdaptiveCard;
const CHAT = { conversationId: "chat", serviceUrl: "https://teams.example", tenantId: "tenant" };

describe("Cards that nobody plays", () => {
  /** The line that is said of them. */
  const told = (play: (missed: MissedCards) => void): Promise<string> =>
    new Promise((resolve) => {
      const missed = new MissedCards(async (_, each) => resolve(JSON.stringify(each)), 0);
      missed.playsFrom("Kari" as PersonId, CHAT);
      missed.keep(person("Liv"), card("Til godkjenning"));
      missed.keep(person("Ola"), card("Påminnelse"));
      play(missed);
    });

  it("are told of together", async () => {
    const line = await told(() => {});

    expect(line).toContain("Liv fikk");
    expect(line).toContain("Ola fikk");
  });

  it("are not told of once their person is played", async () => {
    const line = await told((missed) => missed.take("Liv" as PersonId));

    expect(line).not.toContain("Liv fikk");
    expect(line).toContain("Ola fikk");
  });
});
