/** Why a deputy cannot be named, step in or step out. */
export type DeputyRefusal =
  | { kind: "not-coordinator" }
  | { kind: "stale" }
  | { kind: "nobody-chosen" }
  | { kind: "taken-out" };
