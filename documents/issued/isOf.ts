import type { ApplicationData } from "../data/applicationData";

type Party = ApplicationData["parties"][number];

/** Whether a party is of one of these kinds, roles or columns. */
export const isOf = ({ kind, roles, column }: Party, of: readonly string[] | undefined): boolean =>
  of === undefined || of.some((each) => each === kind || each === column || roles.some((role) => role === each));

/** The party's name where it is introduced: "Læringsmiljøsenteret (LMS)". */
export const nameOf = ({ name, shortName }: Party): string =>
  shortName !== null && shortName !== name ? `${name} (${shortName})` : name;

/** The party's name in tables: "LMS". */
export const shortNameOf = ({ name, shortName }: Party): string => shortName ?? name;
