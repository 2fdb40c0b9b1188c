import { z } from "zod";
import { expression } from "./expression";

/** An expression in CEL, over the view that docs/how-to/write-a-rule.md describes. */
export const Source = z.string().min(1).max(1000).transform(expression);
