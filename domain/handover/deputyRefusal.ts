/** Why a deputy is not named, or does not step in or out. */
export type DeputyRefusal =
  | { kind: "not-coordinator" }
  | { kind: "stale" }
  | { kind: "nobody-chosen" }
  | { kind: "taken-out" };
