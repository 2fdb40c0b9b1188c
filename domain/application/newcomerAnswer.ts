/** What a newcomer may do: approve too, write only, or nothing here. */
export type NewcomerAnswer = "approves" | "writes" | "out";
