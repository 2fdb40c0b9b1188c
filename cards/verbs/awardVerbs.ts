import { z } from "zod";
import { OfApplication, OfMeasure, PageNumber } from "./cardData";
import { verb } from "./verb";

const coordinator = { access: "coordinator", state: "final" } as const;

/** `number`: the final version on the card. */
const OfFinal = OfApplication.extend({ number: z.number().int() });
/** `newest`: the newest change of the award on the card; 0 if there was none. */
const Newest = z.number().int().nonnegative();

export const awardVerbs = {
  show: verb("award/show", { data: OfApplication, access: "member", state: "final" }),
  list: verb("award/list", { data: OfApplication.extend({ page: PageNumber }), ...coordinator }),
  measure: verb("award/measure", { data: OfMeasure, ...coordinator }),
  save: verb("award/save", {
    shownBy: "award/measure",
    data: OfMeasure.extend({
      number: z.number().int(),
      newest: Newest,
      /** The figures above what was applied for that the coordinator has been asked about, as "input=kroner". */
      agreed: z.array(z.string().max(120)).max(500).default([]),
    }),
    // One input for each party and year: `granted.PARTY.YEAR`.
    inputs: z.object({}).catchall(z.unknown()),
    ...coordinator,
  }),
  asSought: verb("award/asSought", { data: OfFinal, ...coordinator }),
  undo: verb("award/undo", { data: OfFinal.extend({ change: z.number().int().positive() }), ...coordinator }),
  startReport: verb("award/startReport", {
    repeats: "never",
    data: OfFinal.extend({ ofYear: z.number().int() }),
    ...coordinator,
  }),
};
