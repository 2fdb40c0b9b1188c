import { z } from "zod";
import type { Approval } from "../../domain/answers/sectionRecord";
import { formSection } from "../../domain/answers/slot";
import { measuresOf } from "../../domain/application/structure";
import { approvalList } from "../../domain/finalising/approvalList";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import { rulesIn } from "../../domain/section/approverGroup";
import type { Application } from "../../domain/section/section";
import { localDay } from "../../domain/values/deadline";
import type { Form, FormSection } from "../../forms/form";
import { documentWords, kindInTables, moment } from "../wording/documentWords";
import { named, row, type Table } from "./block";
import { shownTitle } from "./shownTitle";

/** What a final version adds to the text: its number, and the approvals as people read them. */
export const OutlineFinal = z.object({
  number: z.number().int(),
  /** Where the coordinator changed the form's rules for who must approve, and why. */
  rules: z.array(z.string()).default([]),
  approvals: z.array(
    z.object({
      measureId: z.string().nullable(),
      section: z.string(),
      party: z.string(),
      /** Null if the party has not approved the section. */
      person: z.string().nullable(),
      when: z.string().nullable(),
      /** The deadline that passed without an answer from the party. */
      silentSince: z.string().nullable().default(null),
      /** The approval was optional: nothing waited for it. */
      asked: z.boolean().default(false),
      /** The approval was optional, and the party was never shown the section. */
      notAsked: z.boolean().default(false),
    }),
  ),
});
export type OutlineFinal = z.infer<typeof OutlineFinal>;

export function outlineFinalOf(
  form: Form,
  application: Application,
  { number, parts: held, at: now }: { number: number; parts: readonly PartDeadline[]; at: Date },
): OutlineFinal {
  const numbers = new Map(measuresOf(application).map((measure) => [measure.id, measure.number]));
  return {
    number,
    rules: ruleLines(form, application),
    approvals: approvalList(form, application, { parts: held, now }).map(
      ({ measureId, sectionId, parties, given, silentSince, asked, notAsked }) => {
        const party = parties.join(asked ? ", " : documentWords("or"));
        const section = formSection(form, sectionId);
        const heading = section ? titleOf(form, application, section) : sectionId;
        const measure = measureId === null ? undefined : numbers.get(measureId);
        const at = given && localDay(application.timeZone, given.at);
        return {
          measureId,
          section:
            measure === undefined ? heading : documentWords("measureShort", { number: measure, section: heading }),
          party,
          person: given && approverIn(given),
          when: at && moment(`${at.day}T${twoDigits(at.hour)}:${twoDigits(at.minute)}`),
          silentSince,
          asked,
          notAsked,
        };
      },
    ),
  };
}

const twoDigits = (figure: number): string => String(figure).padStart(2, "0");

/** The approver's name; a deputy's name also says for whom. */
const approverIn = ({ personName, onBehalfOf }: Pick<Approval, "personName" | "onBehalfOf">): string =>
  onBehalfOf ? documentWords("deputyFor", { deputy: personName, person: onBehalfOf.personName }) : personName;

/** One line for each kind of party in each section. */
const ruleLines = (form: Form, application: Application): string[] =>
  form.sections.flatMap((section) =>
    rulesIn(section, application).flatMap(({ kind, rule, leadId, set }) => {
      const lead = application.parties.find(({ id }) => id === leadId)?.name ?? documentWords("firstOfKind");
      return set
        ? [
            documentWords("ruleSet", {
              section: titleOf(form, application, section),
              kind: kindInTables(form, kind),
              rule: documentWords(`rule.${rule}`, { lead }),
              by: set.byName,
              reason: set.reason,
            }),
          ]
        : [];
    }),
  );

function titleOf(form: Form, application: Application, section: FormSection): string {
  const title = shownTitle(form, application, section);
  return section.number ? `${section.number}. ${title}` : title;
}

/**
 * The approvals on paper, each with its time on one line: a time is narrower than most names, and each row would have two
 * lines if it broke.
 */
export function printedApprovals(final: OutlineFinal, measureIds: readonly string[]): Table {
  const table = approvalsBlock(final, measureIds);
  return {
    ...table,
    rows: table.rows.map((each) => ({
      ...each,
      cells: each.cells.map((cell, index) => (index === WHEN ? (cell?.replaceAll(" ", "\u00a0") ?? null) : cell)),
    })),
  };
}

const WHEN = 3;

/** The approvals as a table: those of the common sections and these measures, or all of them (null). */
export const approvalsBlock = ({ approvals }: OutlineFinal, measureIds: readonly string[] | null): Table => ({
  kind: "table",
  label: null,
  columns: [
    named(documentWords("sectionColumn")),
    named(documentWords("party")),
    { label: documentWords("approvedBy"), kind: "text", private: false },
    { label: documentWords("approvedWhen"), kind: "text", private: false },
  ],
  rows: approvals
    .filter(({ measureId }) => measureIds === null || measureId === null || measureIds.includes(measureId))
    .map(({ section, party, person, when, silentSince, asked, notAsked }) => {
      const whenAsked = notAsked ? documentWords("notAsked") : documentWords("asked");
      const open = asked ? whenAsked : documentWords("notApproved");
      const silent = silentSince === null ? open : documentWords("silent", { moment: moment(silentSince) });
      return row([section, party, person ?? silent, when ?? ""]);
    }),
  private: false,
});
