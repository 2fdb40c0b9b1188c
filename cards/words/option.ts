/** One choice: its title, and the value that its input sends. */
export type Option = { readonly title: string; readonly value: string };
