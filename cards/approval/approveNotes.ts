import type { Party } from "../../domain/application/structure";
import { rulesIn } from "../../domain/section/approverGroup";
import { type Application, isWritten, type Section } from "../../domain/section/section";
import { type Note, note } from "../kit/note";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { ruleWords } from "../words/ruleWords";
import { deputyNotes } from "./deputyNotes";

/** Whether these parties have all approved the section as it is. */
export const isApprovedBy = ({ approvals }: Section, parties: readonly Party[]): boolean =>
  parties.length > 0 && parties.every(({ id }) => approvals.some(({ partyId }) => partyId === id));

/** What an approver should know before reading; `isNewer` if the text has changed since it was shown. */
export function approveNotes(
  application: Application,
  section: Section,
  { parties, isNewer }: { parties: readonly Party[]; isNewer: boolean },
): Note[] {
  const of = (given: Section["approvals"]) => parties.filter(({ id }) => given.some(({ partyId }) => partyId === id));
  return [
    ...(isNewer ? [note("warning", t("approve.newer"))] : []),
    ...(of(section.voided).length > 0 ? [note("warning", t("approve.changedAfter"))] : []),
    ...(isApprovedBy(section, parties) ? [note("good", t("approve.already"))] : []),
    ...deputyNotes(section),
    ...(isWritten(section) ? [] : [note("accent", t("approve.notOpen"))]),
    ...ruleNotes(application, section),
  ];
}

/** Notes that more or fewer parties must approve than the form says, and why. */
const ruleNotes = (application: Application, { form }: Section): Note[] =>
  rulesIn(form, application).flatMap(({ set, ...rule }) =>
    set
      ? [
          note(
            "accent",
            t("rules.changed", {
              who: ruleWords(form, application, rule),
              person: set.byName,
              reason: inShort(set.reason, 300),
            }),
          ),
        ]
      : [],
  );
