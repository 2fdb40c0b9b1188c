import type { Edition } from "../edition";
import type { PartyRole } from "../editionPartyKind";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** What is wrong with the kinds of party: the roles that every application needs, and kinds that nobody has said. */
export function inPartyKinds(edition: Edition): Mistake[] {
  const { partyKinds } = edition;
  const leads = partyKinds.filter(({ roles }) => roles.includes("lead"));
  return [
    ...usedTwice(partyKinds, ["partyKinds"]),
    ...(leads.length === 1 ? [] : [roleMistake("lead", `leder søknaden, og det er ${leads.length}`)]),
    ...(partyKinds.some(({ roles }) => roles.includes("owner"))
      ? []
      : [roleMistake("owner", "eier søknaden fra begynnelsen, og det er ingen")]),
    ...partyKinds.flatMap(({ id, roles, joins, inEveryMeasure }, index): Mistake[] => {
      const path = ["partyKinds", index];
      if (!roles.includes("lead"))
        return joins === "setUp" && !roles.includes("owner")
          ? [{ path, message: `ingen kan bli med som «${id}» (joins: «setUp»), og det følger ikke med søknaden` }]
          : [];
      return [
        ...(joins === "setUp" ? [] : [{ path, message: `«${id}» leder, og følger med søknaden (joins: «setUp»)` }]),
        ...(inEveryMeasure ? [] : [{ path, message: `«${id}» leder, og er med i alle tiltak (inEveryMeasure: true)` }]),
        ...(roles.includes("owner")
          ? [
              {
                path: [...path, "roles"],
                message: `«${id}» kan ikke både lede («lead») og eie («owner»); lag et eget slag med «lead» for koordinatoren, også når en kommune leder`,
              },
            ]
          : []),
      ];
    }),
    ...namedKinds(edition).flatMap(({ kind, path }) => unknownKind(edition, kind, path)),
  ];
}

const roleMistake = (role: PartyRole, but: string): Mistake => ({
  path: ["partyKinds"],
  message: `nøyaktig ett slag part (for «owner» minst ett) har rollen «${role}», som ${but}`,
});

/** A kind that the edition does not have, with those that it has. */
export const unknownKind = (
  { partyKinds }: { readonly partyKinds: readonly { readonly id: string }[] },
  kind: string,
  path: Path,
): Mistake[] =>
  partyKinds.some(({ id }) => id === kind)
    ? []
    : [
        {
          path,
          message: `«${kind}» er ikke et slag part; skjemaet har ${partyKinds.map(({ id }) => `«${id}»`).join(", ")}`,
        },
      ];

/** Every place that names a kind. */
function namedKinds({ sections, checks }: Edition): { readonly kind: string; readonly path: Path }[] {
  const at = (kinds: readonly string[], path: Path) => kinds.map((kind, place) => ({ kind, path: [...path, place] }));
  return [
    ...sections.flatMap(({ fields, approvers }, index) => [
      ...fields.flatMap(({ writers, requiredOf }, place) => [
        ...at(writers, ["sections", index, "fields", place, "writers"]),
        ...at(requiredOf, ["sections", index, "fields", place, "requiredOf"]),
      ]),
      ...at(
        approvers.map(({ kind }) => kind),
        ["sections", index, "approvers"],
      ),
    ]),
    ...checks.flatMap((check, index) => ("kinds" in check ? at(check.kinds, ["checks", index, "kinds"]) : [])),
  ];
}
