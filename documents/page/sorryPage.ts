import { renderTemplate } from "./renderTemplate";

/** A page that says in one sentence why there is nothing to read, and what to do. */
export const sorryPage = (sentence: string): string => renderTemplate("sorry", { title: "Samskriv", sentence });
