import type { Edition } from "../edition";
import type { FormCheck } from "../formCheck";
import { inQuotes } from "./inQuotes";
import type { Mistake, Path } from "./mistake";
import { unknownField, unknownOption } from "./unknownOption";

/** What is wrong with one check: what it names must be there. */
export function inCheck(edition: Edition, check: FormCheck, path: Path): Mistake[] {
  if (!("section" in check)) return [];
  const section = edition.sections.find(({ id }) => id === check.section);
  const fieldOf = (name: string) => section?.fields.find(({ id }) => id === name);
  if (!section) {
    const message = `ingen seksjon heter «${check.section}»; skjemaet har ${inQuotes(edition.sections.map(({ id }) => id))}`;
    return [{ path, message }];
  }
  const missing = (...names: string[]) =>
    names.filter((name) => !fieldOf(name)).map((name) => ({ path, message: unknownField(section, name) }));
  const lacks = (field: string, option: string): Mistake[] => {
    const message = unknownOption(section, field, option);
    return message === null ? [] : [{ path, message }];
  };
  switch (check.check) {
    case "atMost":
      return missing(check.field, check.amount);
    case "needsReason":
      return missing(check.amount, check.reason);
    case "unanswered":
      return missing(check.field);
    case "saysNo":
      return fieldOf(check.field) ? lacks(check.field, check.no) : missing(check.field);
    case "shareWithout":
      return missing(check.amount, check.part);
    case "countsOwners":
      return missing(...check.fields);
    case "severalSaysNo":
    case "severalSaysYes": {
      if (!fieldOf(check.field)) return missing(check.field);
      const without = lacks(check.field, check.check === "severalSaysNo" ? check.no : check.yes);
      if (without.length > 0) return without;
      if (check.schemes ? edition.schemes.length === 0 || check.kinds.length > 0 : check.kinds.length === 0)
        return [{ path, message: "den må telle partene av noen slag, eller ordningene som skjemaet har" }];
      return [];
    }
  }
}
