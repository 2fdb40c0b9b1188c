import type { Party } from "../../domain/application/structure";
import type { Conflict } from "../../domain/writing/saveAnswers";
import { type Note, note } from "../kit/note";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { namesOf } from "../words/namesOf";
import { plainText } from "../words/plainText";
import type { SectionArgs } from "./sectionArgs";

const LONGEST_NAMES = 200;

/** The top notes of the section card: what happened, or what needs attention. */
export function sectionNotes(args: SectionArgs): Note[] {
  const { leaving, problems, conflicts } = args;
  if (leaving) return [note("warning", t("section.unsaved"))];
  if (Object.keys(problems).length > 0) return [note("warning", t("form.almost")), ...waitingNote(conflicts)];
  return [...saidNotes(args), ...approvalNotes(args)];
}

function saidNotes({ said, absent = [], merged: [both] = [] }: SectionArgs): Note[] {
  if (both) return [note("good", t("merge.done", { person: both.theirs.writtenByName }))];
  switch (said) {
    case "saved":
      return [note("good", t("section.saved"))];
    case "theirs-stand":
      return [note("good", t("merge.theirsStand"))];
    case "restored":
      return [note("good", t("history.restored"))];
    case "undone":
      return [note("good", t("section.undone"))];
    case "not-received":
      return [note("warning", `${t("inputs.missing")}. ${t("inputs.missingAll", { count: absent.length })}`)];
    case "written-since":
      return [note("warning", t("section.writtenSince"))];
    case null:
      return [];
  }
}

/** A writer who edits approved text is told so before and after. */
function approvalNotes({ approvedBy = [], voided = [] }: SectionArgs): Note[] {
  const namesIn = (parties: readonly Party[]) => inShort(parties.map(({ name }) => name).join(", "), LONGEST_NAMES);
  return [
    ...(approvedBy.length > 0
      ? [note("accent", plainText(t("section.approvedBy", { parties: namesIn(approvedBy) })))]
      : []),
    ...(voided.length > 0
      ? [note("accent", plainText(t("section.approvedBefore", { parties: namesIn(voided) })))]
      : []),
  ];
}

/** The choice between two texts waits while a third, unsaved one is in the card. */
function waitingNote(conflicts: readonly Conflict[]): Note[] {
  if (conflicts.length === 0) return [];
  const people = conflicts.map(({ theirs }) => ({ personId: theirs.writtenBy, personName: theirs.writtenByName }));
  return [note("warning", plainText(t("section.waits", { count: conflicts.length, person: namesOf(people) })))];
}
