import type { TypedDetails } from "../../domain/application/applicationDetails";
import { measuresOf, partiesOf, type Structure } from "../../domain/application/structure";
import { type CarryOver, type Lost, lostMark } from "../../domain/importing/carryOver";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { quoted } from "../wording/quoted";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
export type CarryOverShowArgs = {
  application: Structure;
  from: Form;
  to: Form;
  carryOver: CarryOver;
  typed: Readonly<TypedDetails>;
};

/**
 * The second step: what is carried over and what is not, section by section. Nothing is created before this has been
 * shown.
 */
export function carryOverShowCard({ application, from, to, carryOver, typed }: CarryOverShowArgs): AdaptiveCard {
  const { kept, lost } = carryOver;
  const measures = measuresOf(application);
  const moved = new Set(kept.map((each) => each.from)).size;
  const schemes = schemesSentence(measures, from, to);
  const people = new Set(application.members.map(({ personId }) => personId)).size;
  const data = { applicationId: application.id, ...typed };
  return formCard({
    heading: heading(applicationName(application), t("carryOver.to", { form: typed.title })),
    notes: [
      lost.length === 0
        ? note("good", t("carryOver.nothingLost"))
        : note("warning", t("carryOver.lost", { count: lost.length })),
    ],
    lines: linesOf(
      [
        ...lostLines(lost),
        ...(lost.length > 0 ? [""] : []),
        t("carryOver.kept", { count: moved }),
        t("carryOver.structure", {
          parties: partiesOf(application).length,
          people,
          measures: measures.length,
        }),
        ...(schemes ? [schemes] : []),
      ].join("\n"),
    ),
    buttons: [
      primary(button(t("carryOver.create"), importingVerbs.confirmCarryOver, { ...data, seen: lostMark(carryOver) })),
      button(t("carryOver.change"), importingVerbs.askCarryOver, data),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}

/** What happens to the measures' schemes, if the editions differ in them. */
export const schemesSentence = (measures: Structure["measures"], from: Form, to: Form): string | null =>
  measures.length > 0 && to.id !== from.id && from.schemes.length > 0 && to.schemes.length === 0
    ? t("carryOver.schemesLost")
    : measures.some(({ scheme }) => to.schemes.length > 0 && !to.schemes.some(({ id }) => id === scheme))
      ? t("carryOver.schemesMissing")
      : null;

const LONGEST_LABEL = 100;

/** A line for each field that loses answers, with the number lost, in the form's order. */
export function lostLines(lost: readonly Lost[]): string[] {
  const groups = new Map<string, Lost[]>();
  for (const each of lost) {
    const key = JSON.stringify([each.from.section.id, each.from.field.id, each.options]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const inOrder = [...groups.values()].sort(
    ([a], [b]) => Number(a?.from.measureId !== null) - Number(b?.from.measureId !== null),
  );
  return inOrder.flatMap((group) => {
    const [one] = group;
    if (!one) return [];
    const facts = {
      section: one.from.section.title,
      field: inShort(one.from.field.label, LONGEST_LABEL),
      count: group.length,
    };
    return one.options.length === 0
      ? [t("carryOver.lostField", facts)]
      : [t("carryOver.lostOptions", { ...facts, options: quoted(one.options) })];
  });
}
