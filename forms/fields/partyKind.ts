import type { z } from "zod";
import { Id } from "./id";

/** The id of one of the edition's kinds of party. */
export const PartyKind = Id.describe("Et slag part: en id i partyKinds.");
export type PartyKind = z.infer<typeof PartyKind>;
