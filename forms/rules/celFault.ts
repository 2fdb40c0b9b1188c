import type { ASTNode } from "@marcbachmann/cel-js";

/** What cel-js throws, or returns from a check. `summary` is its English; `range` is where in the expression it is. */
export type CelFault = {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
  readonly node?: Partial<ASTNode>;
};
