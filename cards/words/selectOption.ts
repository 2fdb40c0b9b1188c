/** One choice: its title, and the value that its input sends. */
export type SelectOption = { readonly title: string; readonly value: string };
