import type { PersonId } from "../application/structure";
import type { Language } from "../values/language";

export type Person = { readonly id: PersonId; readonly name: string };

/** A person with the language that they are spoken to in. */
export type Speaker = Person & { readonly language: Language };

/** Where a message to a person goes. */
export type PersonAddress = Speaker & {
  readonly tenantId: string;
  readonly teamsId: string;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
  /** The bot was refused when it last wrote. */
  readonly blocked: boolean;
};

/** A person as Teams describes them, in an activity or in a roster. */
export type SeenPerson = {
  readonly tenantId: string;
  readonly teamsId: string;
  readonly aadObjectId: string | null;
  /** Null if Teams does not provide it: a known name is kept. */
  readonly name: string | null;
  /** Used as the name until Teams provides one. */
  readonly standIn: string;
  readonly conversationId: string | null;
  readonly serviceUrl: string;
  /** The language of the person's Teams, such as nb-NO; null if Teams does not say, and a known one is kept. */
  readonly locale: string | null;
};

export interface PersonStore {
  /**
   * The person of a Teams account, created if new. A newer name or conversation replaces the older one. The same object
   * id in the same tenant is the same person, whatever the Teams id is.
   */
  meet(seen: SeenPerson): Promise<Speaker>;
  address(id: PersonId): Promise<PersonAddress | null>;
  opened(id: PersonId, conversation: { conversationId: string; serviceUrl: string }): Promise<void>;
  /** Records that the bot may not write to the person. */
  blocked(id: PersonId, at: Date): Promise<void>;
  /** The language that a person has chosen. Another process may use the one before for a minute. */
  choose(id: PersonId, language: Language): Promise<void>;
  /** Local mode: the person somebody acts as. */
  roleOf(id: PersonId): Promise<Speaker | null>;
  play(id: PersonId, as: PersonId | null): Promise<void>;
  /** Local mode: the browser user who acts as this person now. */
  playedBy(id: PersonId): Promise<PersonAddress | null>;
}
