import type { PersonId } from "../application/structure";

export type Person = { readonly id: PersonId; readonly name: string };

/** Where a message to a person goes. */
export type PersonAddress = Person & {
  readonly tenantId: string;
  readonly teamsId: string;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
  /** The bot was not let in when it last wrote. */
  readonly blocked: boolean;
};

/** Somebody as Teams names them, in an activity or in a roster. */
export type SeenPerson = {
  readonly tenantId: string;
  readonly teamsId: string;
  readonly aadObjectId: string | null;
  /** Null where Teams does not say it: a known name stays. */
  readonly name: string | null;
  /** What stands in the name's place until Teams says it. */
  readonly standIn: string;
  readonly email?: string | null;
  readonly conversationId: string | null;
  readonly serviceUrl: string;
};

export interface PersonStore {
  /**
   * The person behind a Teams account; known from now on. A newer name or conversation replaces the older. The same
   * object id in the same tenant is the same person, whatever the Teams id is.
   */
  meet(seen: SeenPerson): Promise<Person>;
  address(id: PersonId): Promise<PersonAddress | null>;
  opened(id: PersonId, conversation: { conversationId: string; serviceUrl: string }): Promise<void>;
  /** Records that the bot may not write to the person. */
  blocked(id: PersonId, at: Date): Promise<void>;
  /** Local mode: as whom a person acts. */
  roleOf(id: PersonId): Promise<Person | null>;
  play(id: PersonId, as: PersonId | null): Promise<void>;
  /** Local mode: who in a browser acts as this person now. */
  playedBy(id: PersonId): Promise<PersonAddress | null>;
}
