import type { PersonId } from "../../domain/application/structure";
import { mendOf } from "../../domain/progress/mendOf";
import type { WritingTask } from "../../domain/progress/tasks";
import type { WhatIsLeft } from "../../domain/progress/whatIsLeft";
import type { Application, Section } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { again, type Button, button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";
import { factRow, type LeftItem, opening, unfolding } from "./leftList";
import { type LeftFrom, mendButton } from "./mendButton";

const LONGEST = 300;

/** Who reads a list of what is left, and on which card. */
export type Reading = {
  readonly form: Form;
  readonly application: Application;
  readonly personId: PersonId;
  readonly from: LeftFrom;
};

export type MineLeft = {
  readonly items: readonly LeftItem[];
  /** Opens the first of them. */
  readonly next: readonly Button[];
  readonly count: number;
};

/**
 * What the reader has left, most important first: contradictions, changes that are wanted, answers by measure, what to
 * send, and what to approve. `room` is how many rows may hide behind the lines.
 */
export function mineLeft({ mine }: WhatIsLeft, reading: Reading, room: number): MineLeft {
  const { form, application, personId, from } = reading;
  const { findings, toWrite, toSend, toApprove } = mine;
  const mended = findings.flatMap((finding): OpenRow[] => {
    const mend = mendOf(finding, form, application, personId);
    const said = inShort(findingSentence(finding, form, application), LONGEST);
    return mend ? [openRow(said, [], mendButton(mend, application.id, from))] : [];
  });
  const wanted = toWrite.filter((task) => task.wanted).map((task) => writeRow(reading, task, t("left.wanted")));
  const missing = toWrite.filter((task) => !task.wanted);
  const sent = [...sendRows(application.id, toSend.length), ...approveRows(application, toApprove)];
  const [first] = [...mended, ...wanted, ...missing.slice(0, 1).map((task) => writeRow(reading, task, "")), ...sent];
  return {
    items: [
      ...[...mended, ...wanted].map(opening),
      ...byMeasure(reading, missing, missing.length <= room),
      ...sent.map(opening),
    ],
    next: first ? [again(t("left.next"), first)] : [],
    count: findings.length + toWrite.length + toSend.length + toApprove.length,
  };
}

/** A line for each measure with missing answers, which unfolds to its sections. Without room, it opens the first. */
function byMeasure(reading: Reading, missing: readonly WritingTask[], hasRoom: boolean): LeftItem[] {
  const { application } = reading;
  return [...new Set(missing.map(({ step }) => step.measureId))].map((measureId) => {
    const here = missing.filter(({ step }) => step.measureId === measureId);
    const [only, ...rest] = here.map((task) => writeRow(reading, task, lacks(task))) as [OpenRow, ...OpenRow[]];
    if (rest.length === 0) return opening(only);
    const [title, detail] = [whereInside(application, measureId), t("left.sections", { count: here.length })];
    if (!hasRoom) return opening(openRow(title, [detail], again(t("button.open"), only)));
    return unfolding(`left-${measureId ?? "whole"}`, factRow(title, detail), {
      rows: here.map((task) => ({ ...writeRow(reading, task, lacks(task)), title: titleOf(task.section.form) })),
    });
  });
}

function writeRow({ application, from }: Reading, { section, step }: WritingTask, said: string): OpenRow {
  const { measureId, sectionId } = step;
  const open = mendButton({ to: "section", place: { measureId, sectionId } }, application.id, from);
  return openRow(placed(application, section), [said], open);
}

const lacks = ({ missing }: WritingTask): string => t("left.answers", { count: missing.length });

const sendRows = (applicationId: string, count: number): OpenRow[] =>
  count > 0
    ? [openRow(t("left.toSend", { count }), [], button(t("button.open"), writingVerbs.summary, { applicationId }))]
    : [];

/** One section opens at once, several as a list. */
function approveRows(application: Application, [first, ...rest]: readonly Section[]): OpenRow[] {
  const { id: applicationId } = application;
  if (!first) return [];
  const { measureId, sectionId } = first;
  if (rest.length === 0)
    return [
      openRow(
        placed(application, first),
        [t("left.approves")],
        button(t("button.open"), approvalVerbs.show, { applicationId, measureId, sectionId }),
      ),
    ];
  const said = t("left.toApprove", { count: rest.length + 1 });
  return [openRow(said, [], button(t("button.open"), approvalVerbs.list, { applicationId }))];
}

/** "Tiltak 1, 5 Målgruppe". */
export function placed({ measures }: Pick<Application, "measures">, { measureId, form }: Section): string {
  const number = measures.find(({ id }) => id === measureId)?.number ?? null;
  return number === null ? titleOf(form) : t("left.placed", { number, title: titleOf(form) });
}
