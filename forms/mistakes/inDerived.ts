import type { Edition, EditionSection } from "../edition";
import { derivedId } from "../fields/derived";
import { unknownColumn } from "./inColumns";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** What is wrong with the lines that the application itself supplies. */
export function inDerived(edition: Edition, { derived, scope }: EditionSection, at: Path): Mistake[] {
  return [
    ...usedTwice(derived.map(derivedId), [...at, "derived"]),
    ...derived.flatMap((from, index): Mistake[] => {
      const path = [...at, "derived", index];
      if (typeof from === "object") {
        const { role, column } = from;
        return [
          ...((role ?? column) ? [] : [{ path, message: "si hvilke parter linjen har, med role eller column" }]),
          ...(role && !edition.partyKinds.some(({ roles }) => roles.includes(role))
            ? [{ path: [...path, "role"], message: `ingen slag part har rollen «${role}»` }]
            : []),
          ...(column ? unknownColumn(edition, column, [...path, "column"]) : []),
        ];
      }
      if ((from === "measureName" || from === "scheme") && scope !== "measure")
        return [{ path, message: `«${from}» hører til et tiltak, ikke til hele søknaden` }];
      if ((from === "scheme" || from === "schemes") && edition.schemes.length === 0)
        return [{ path, message: "skjemaet har ingen ordninger" }];
      return [];
    }),
  ];
}
