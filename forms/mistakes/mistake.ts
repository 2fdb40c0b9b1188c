export type Path = readonly (string | number)[];
/** A place in a form's file, and what is wrong there. */
export type Mistake = { readonly path: Path; readonly message: string };
