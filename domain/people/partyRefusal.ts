/** Why a change to a party or its people is refused. */
export type PartyRefusal =
  | { kind: "not-coordinator" }
  | { kind: "no-such-party" }
  | { kind: "two-parties"; chosen: string; name: string }
  | { kind: "no-such-member" }
  | { kind: "name-missing" }
  | { kind: "name-too-long"; most: number }
  | { kind: "name-taken"; name: string }
  | { kind: "not-an-org-number" }
  | { kind: "org-number-missing" }
  | { kind: "org-number-taken"; name: string }
  | { kind: "no-role" }
  | { kind: "taken-out" }
  | { kind: "too-many-parties"; most: number }
  | { kind: "last-coordinator" };
