import type { Part } from "../../forms/recognition/part";

/** Whether a place has the sums of the whole application. */
export const isTotals = ({ reads }: Pick<Part, "reads">): boolean => reads === "totals" || reads === "sums";
