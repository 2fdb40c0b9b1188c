import { createdCard } from "../../../../cards/application/createdCard";
import { statusMovedCard } from "../../../../cards/status/statusMovedCard";
import type { NamedCard, Scene } from "./scene";

/** Cards that need nothing but the application. */
export const simpleCards = ({ application }: Scene): NamedCard[] => [
  ["created", createdCard(application)],
  ["status, moved further down", statusMovedCard(application)],
];
