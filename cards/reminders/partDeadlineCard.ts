import { hasRole, partiesOf, type Structure } from "../../domain/application/structure";
import {
  type DeadlineOf,
  type DeadlineRefusal,
  ofApprovals,
  ofParty,
  ofSection,
} from "../../domain/reminders/moveDeadline";
import type { Form } from "../../forms/form";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { dateField, pickField, timeField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { deadlineSentence, partName } from "../words/deadlineSentence";
import { inShort } from "../words/inShort";
import { deadlineInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import type { SelectOption } from "../words/selectOption";
import { titleOf } from "../words/titleOf";
import { applicationName } from "../words/whereIs";
import { partData } from "./partData";

export type PartDeadlineArgs = {
  form: Form;
  application: Structure;
  /** The part whose deadline is changed; null if it is to be chosen among those without one. */
  part: DeadlineOf | null;
  typed: { about: string; date: string; time: string };
  problem: DeadlineRefusal | null;
  now: Date;
};

const LONGEST = 80;

/** The input's value for a party. */
const aboutParty = (id: string): string => `part:${id}`;
const ABOUT_APPROVALS = "godkjenning";
const aboutSection = (id: string): string => `seksjon:${id}`;

/** The part that the input names, or null if there is none. */
export function partIn(about: string): DeadlineOf | null {
  if (about === ABOUT_APPROVALS) return ofApprovals;
  const [, kind, id] = /^(part|seksjon):([A-Za-z0-9-]+)$/.exec(about) ?? [];
  if (id === undefined) return null;
  return kind === "part" ? ofParty(id) : ofSection(id);
}

/** An earlier deadline for one party, one section or all approvals. */
export function partDeadlineCard({ form, application, part, typed, problem, now }: PartDeadlineArgs): AdaptiveCard {
  const { id: applicationId, deadline, timeZone } = application;
  const wrong = (kinds: readonly DeadlineRefusal["kind"][]) => ({
    problem: problem && kinds.includes(problem.kind) ? deadlineSentence(problem, application, now) : null,
  });
  const data = { applicationId, ...(part ? partData(part) : {}) };
  return formCard({
    heading: heading(
      `${applicationName(application)} · ${t("reminders.deadline", { deadline: deadlineInWords(deadline, timeZone, now) })}`,
      part ? partName(form, application, part) : t("deadlines.partTitle"),
    ),
    lines: linesOf(t(part?.approvals ? "deadlines.approvalsLead" : "deadlines.partLead")),
    fields: [
      ...(part
        ? []
        : [pickField("about", t("deadlines.about"), typed.about, options(form, application), wrong(["no-such-part"]))]),
      dateField(
        "date",
        t("deadlines.date"),
        typed.date,
        wrong(["no-date", "two-dates", "passed", "not-earlier", "after-whole"]),
      ),
      timeField("time", t("deadlines.time"), typed.time, wrong(["no-time"])),
    ],
    buttons: [
      primary(submitButton(t("deadlines.preview"), remindersVerbs.previewPart, data)),
      ...(part ? [destructiveButton(t("button.remove"), remindersVerbs.previewPart, { ...data, drop: true })] : []),
      button(t("button.back"), remindersVerbs.deadlines, { applicationId }),
    ],
  });
}

const options = (form: Form, application: Structure): SelectOption[] => [
  { title: t("deadlines.aboutApprovals"), value: ABOUT_APPROVALS },
  ...partiesOf(application)
    .filter((party) => !hasRole(party, "lead"))
    .map(({ id, name }) => ({
      title: t("deadlines.aboutParty", { party: inShort(name, LONGEST) }),
      value: aboutParty(id),
    })),
  ...form.sections
    .filter(({ fields }) => fields.length > 0)
    .map((section) => ({
      title: t("deadlines.aboutSection", { section: inShort(titleOf(section), LONGEST) }),
      value: aboutSection(section.id),
    })),
];
