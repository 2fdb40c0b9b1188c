/** What a newcomer may do: approve too, write only, or nothing in this party. */
export type NewcomerAnswer = "approves" | "writes" | "out";
