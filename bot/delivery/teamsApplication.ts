// Not the package's index: that loads its language models too, 16 MB and 200 modules of them.
import { Application } from "@microsoft/teams-ai/lib/Application";
import type { TurnState } from "@microsoft/teams-ai/lib/TurnState";

/**
 * teams-ai without its typing indicator. The library sends one each second on messages, whatever `startTypingTimer`
 * says at construction, and in a channel everybody would see it.
 */
export class TeamsApplication extends Application<TurnState> {
  override startTypingTimer(): void {}
}
