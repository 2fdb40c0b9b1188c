import type { Named } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";

/** People's names in a sentence, each once. */
export const namesOf = (people: readonly Named[]): string =>
  inNameOrder(new Set(people.map(({ personName }) => personName)), (name) => name).join(", ");
