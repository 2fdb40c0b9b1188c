import type { ApplicationData } from "../data/applicationData";

type Party = ApplicationData["parties"][number];

/** Whether a party is of one of these kinds, roles or columns. */
export const isOf = ({ kind, roles, column }: Party, of: readonly string[] | undefined): boolean =>
  of === undefined || of.some((each) => each === kind || each === column || roles.some((role) => role === each));

/** The party's name where it is introduced: "Læringsmiljøsenteret (LMS)". */
export const nameOf = ({ name, shortName }: Party): string =>
  shortName !== null && shortName !== name ? `${name} (${shortName})` : name;

/**
 * The party's name before its answer. One that is in no column of the form, and does not lead, is introduced nowhere else
 * in it: its kind is said too, as in "Fjordvik lærerlag (fagforening)".
 */
export const labelOf = ({ partyKinds }: ApplicationData["form"], party: Party): string => {
  const kind = partyKinds.find(({ id }) => id === party.kind)?.label;
  const isIntroduced = party.column !== null || party.roles.includes("lead") || kind === undefined;
  return isIntroduced ? nameOf(party) : `${nameOf(party)} (${kind.toLocaleLowerCase("nb")})`;
};

/** The party's name in tables: "LMS". */
export const shortNameOf = ({ name, shortName }: Party): string => shortName ?? name;
