/** One thing to choose: what it is called, and what its input sends. */
export type Option = { readonly title: string; readonly value: string };
