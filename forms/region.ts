import { z } from "zod";

/** The counties (fylker) from 2024 on, by name. What they are called stands among the words of the cards. */
export const Region = z.enum([
  "agder",
  "akershus",
  "buskerud",
  "finnmark",
  "innlandet",
  "moreOgRomsdal",
  "nordland",
  "oslo",
  "rogaland",
  "telemark",
  "troms",
  "trondelag",
  "vestfold",
  "vestland",
  "ostfold",
]);
export type Region = z.infer<typeof Region>;

export const REGIONS: readonly Region[] = Region.options;

/** The value of a choice of no county. */
export const NO_REGION = "none" as const;

/** Reads a choice of county: null for none, undefined if nothing was asked or the value is unknown. */
export const readRegion = (typed: string | undefined): Region | null | undefined =>
  typed === NO_REGION ? null : REGIONS.find((each) => each === typed);
