import { printedSentence } from "../../domain/printed/printedSentence";
import type { Form } from "../../forms/form";
import { factsIn } from "../model/ownWords";
import { phraseOf } from "./phraseOf";

/** "Behovsmelding 2027, Tiltak 3: Ledersamlinger · versjon 4 side 3 av 9", at the foot of our own pages. */
export function isOwnFooter(line: string, form: Form): boolean {
  const names = [...form.inLanguages.values()].map(({ name }) => phraseOf(name));
  return (["footerVersion", "finalFooterVersion"] as const).some((ending) => {
    const said = factsIn(line, (language) => {
      const [version, page, of] = ([ending, "footerPage", "footerOf"] as const).map((each) =>
        printedSentence(each, language),
      );
      return `{{title}}${version} ${page}{{page}}${of}{{pages}}`;
    });
    if (said === null) return false;
    const { title = "", page = "", pages = "", ...version } = said;
    return (
      names.some((name) => phraseOf(title).startsWith(name)) &&
      [page, pages].every((figure) => /^\d*$/.test(figure)) &&
      Object.values(version).every((figure) => /^\d+$/.test(figure))
    );
  });
}
