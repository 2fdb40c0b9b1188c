import { Application, type TurnState } from "@microsoft/teams-ai";

/**
 * teams-ai without its typing indicator. The library sends one each second on messages, whatever `startTypingTimer`
 * says at construction, and in a channel everybody would see it.
 */
export class TeamsApplication extends Application<TurnState> {
  override startTypingTimer(): void {}
}
