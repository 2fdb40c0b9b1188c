import type { PagePlace } from "./pageContent";

/** The id under which a measure, or a section, is found on the page. */
export const anchor = ({ measureId, sectionId }: PagePlace): string =>
  ["del", measureId, sectionId].filter((part) => part !== null).join("-");
