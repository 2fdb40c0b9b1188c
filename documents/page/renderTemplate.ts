import { join } from "node:path";
import { Eta } from "eta";
import { currentLanguage } from "../../domain/values/language";
import { pageStyle } from "./pageStyle";

/**
 * Templates are compiled once and kept. Everything that a template prints with `<%=` is escaped; `<%~` is for what a
 * template made, and for the style.
 */
const eta = new Eta({ views: join(__dirname, "templates"), cache: true, autoEscape: true });

/** A page in the current language, from the template of this name. */
export const renderTemplate = (name: "reading" | "sorry", view: object): string =>
  eta.render(`./${name}`, { ...view, language: currentLanguage(), style: pageStyle });
