import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";

export type JoinKindArgs = { application: Structure; problem: { kind: "required" } | null };

/** The first step of joining: what kind of party. */
export function joinKindCard(_: JoinKindArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
