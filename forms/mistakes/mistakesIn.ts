import type { Edition, EditionSection } from "../edition";
import { mistakesInConditions } from "../rules/mistakesInConditions";
import { mistakesInRules } from "../rules/mistakesInRules";
import { circularFields } from "./circularFields";
import { impossibleDeadline } from "./impossibleDeadline";
import { inCheck } from "./inCheck";
import { inColumns } from "./inColumns";
import { inDerived } from "./inDerived";
import { inField } from "./inField";
import { inPartyKinds } from "./inPartyKinds";
import { inPurposes } from "./inPurposes";
import { inTables } from "./inTables";
import type { Mistake, Path } from "./mistake";
import { overwritingAmounts } from "./overwritingAmounts";
import { usedTwice } from "./usedTwice";

/** Inconsistencies between the parts of an edition, each of which is valid by itself. */
export function mistakesIn(edition: Edition): Mistake[] {
  return [
    ...impossibleDeadline(edition),
    ...usedTwice(edition.schemes, ["schemes"]),
    ...usedTwice(edition.regions, ["regions"]),
    ...(edition.documents === "scheme" && edition.schemes.length === 0
      ? [{ path: ["documents"], message: "skjemaet har ingen ordninger å dele dokumentene etter" }]
      : []),
    ...inPartyKinds(edition),
    ...inColumns(edition),
    ...usedTwice(edition.sections, ["sections"]),
    ...inPurposes(edition),
    ...overwritingAmounts(edition),
    ...edition.sections.flatMap((section, index) => inSection(edition, section, ["sections", index])),
    ...edition.checks.flatMap((check, index) => inCheck(edition, check, ["checks", index])),
    ...circularFields(edition),
    ...mistakesInConditions(edition),
    ...mistakesInRules(edition),
  ];
}

function inSection(edition: Edition, section: EditionSection, at: Path): Mistake[] {
  const earlier = edition.sections.slice(0, edition.sections.indexOf(section));
  const says = (place: string, message: string): Mistake => ({ path: [...at, place], message });
  return [
    ...usedTwice(section.fields, [...at, "fields"]),
    ...section.fields.flatMap((field, place) => inField(section, field, [...at, "fields", place])),
    ...usedTwice(section.computedFields, [...at, "computedFields"]),
    ...inTables(section, at),
    ...usedTwice(
      section.approvers.map(({ kind }) => kind),
      [...at, "approvers"],
    ),
    ...(section.approvers.every(({ rule }) => rule === "asked")
      ? [says("approvers", "noen må godkjenne; den som bare blir spurt («asked»), venter ingen på")]
      : []),
    ...(section.whereNobody === "leftOut" && section.fields.length === 0
      ? [says("whereNobody", "en seksjon uten felt, som ingen skriver, ville alltid bli utelatt")]
      : []),
    ...inDerived(edition, section, at),
    ...(section.under && !earlier.some(({ id }) => id === section.under)
      ? [says("under", `ingen seksjon foran denne heter «${section.under}»`)]
      : []),
  ];
}
