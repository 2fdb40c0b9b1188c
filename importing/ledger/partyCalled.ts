import type { ImportedParty } from "../model/imported";
import { sameWords } from "../text/letters";

/** The party that a table means. "Læringsmiljøsenteret (LMS)" is called by its name alone too. */
export const partyCalled = (parties: readonly ImportedParty[], full: string): ImportedParty | undefined =>
  parties.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => sameWords(full, each) || sameWords(full.replace(/ \([^()]*\)$/, ""), each)),
  );
