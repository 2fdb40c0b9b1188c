import { formatKroner } from "../../domain/amounts/formatKroner";
import { formSection } from "../../domain/answers/slot";
import { fullName, type PersonId, type Structure } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { AuditEntry } from "../../domain/ports/auditStore";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { deadlineInWords, stamp } from "../words/instantInWords";
import { kindWord } from "../words/kindWord";
import { titleAt } from "../words/titleOf";
import { whereInside } from "../words/whereIs";

export type Audited = {
  form: Form;
  structure: Structure;
  entries: readonly AuditEntry[];
  /** Everybody who acted, or was acted on. */
  names: ReadonlyMap<PersonId, string>;
};

/** The log as a table with a header: when, who, what, where, about what, and by which message. */
export const auditRows = ({ form, structure, entries, names }: Audited): string[][] => [
  [t("audit.at"), t("audit.who"), t("audit.what"), t("audit.where"), t("audit.about"), t("audit.message")],
  ...entries.map(({ at, by, act, conversationId, activityId }) => [
    stamp(at, structure.timeZone),
    names.get(by) ?? "",
    t(`audit.act.${act.kind}`),
    placeIn(act, form, structure),
    aboutWhat(act, form, structure, names).join(", "),
    `${conversationId} ${activityId}`,
  ]),
];

function placeIn(act: Act, form: Form, structure: Structure): string {
  const place = "place" in act ? act.place : "sectionId" in act && act.kind !== "deadline-moved" ? act : null;
  return place ? `${whereInside(structure, place.measureId)}: ${titleAt(form, place)}` : "";
}

function aboutWhat(act: Act, form: Form, structure: Structure, names: Audited["names"]): string[] {
  const party = (partyId: string | null): string[] =>
    structure.parties.filter(({ id }) => id === partyId).map(fullName);
  const person = (personId: PersonId): string => names.get(personId) ?? "";
  switch (act.kind) {
    case "section-saved": {
      const fields = formSection(form, act.sectionId)?.fields ?? [];
      // A field that the form has lost since is named by its id.
      const labels = (ids: readonly string[]) => [
        ...fields.filter(({ id }) => ids.includes(id)).map(({ label }) => label),
        ...ids.filter((id) => !fields.some((field) => field.id === id)),
      ];
      return [...labels(act.fields), ...labels(act.conflicts).map((label) => t("audit.conflict", { label }))];
    }
    case "section-sent":
    case "section-approved":
    case "approval-withdrawn":
    case "change-wished":
    case "discussion-stands":
    case "commented":
      return party(act.partyId);
    case "approvers-set":
      return [
        titleAt(form, { measureId: null, sectionId: act.section }),
        t("rules.ofKind", { kind: kindWord(form, act.partyKind), rule: t(`audit.rule.${act.rule}`) }),
      ];
    case "party-added":
    case "party-changed":
    case "party-removed":
    case "party-restored":
    case "attachment-added":
    case "attachment-changed":
    case "attachment-removed":
    case "attachment-restored":
      return [act.name];
    case "member-added":
    case "member-changed":
    case "member-removed":
      return [
        person(act.personId),
        ...party(act.partyId),
        ...(act.writes ? [t("roles.writes")] : []),
        ...(act.approves ? [t("roles.approves")] : []),
        ...(act.asksToApprove ? [t("roles.asks")] : []),
      ];
    case "measure-added":
    case "measure-changed":
    case "measure-moved":
    case "measure-removed":
    case "measure-restored":
      return [act.number === null ? act.name : `${act.number} ${act.name}`];
    case "deadline-moved": {
      const says = (deadline: string | null) =>
        deadline === null ? t("audit.noDeadline") : deadlineInWords(deadline, structure.timeZone, new Date(0));
      return [
        ...party(act.partyId),
        ...(act.sectionId === null ? [] : [titleAt(form, { measureId: null, sectionId: act.sectionId })]),
        ...(act.approvals ? [t("deadlines.approvals")] : []),
        t("audit.fromTo", { was: says(act.was), is: says(act.deadline) }),
      ];
    }
    case "particulars-changed":
      return [
        act.title,
        String(act.year),
        act.network,
        ...form.plans.filter(({ id }) => id === act.planId).map(({ title }) => title),
      ];
    case "draft-compiled":
      return [t("draft.part", { version: act.version })];
    case "documents-fetched":
    case "file-fetched":
    case "links-withdrawn":
      return [
        act.final === null ? t("draft.part", { version: act.version }) : t("final.version", { number: act.final }),
      ];
    case "calendar-renewed":
      return [t(act.everybody ? "calendar.everybodys" : "calendar.own")];
    case "made-final":
    case "delivered":
    case "delivery-undone":
    case "opened-again":
      return [t("final.version", { number: act.number })];
    case "delivery-corrected":
      return [
        t("final.version", { number: act.number }),
        ...act.changes.map(({ what, was, is }) =>
          what === "note"
            ? t("final.noteChanged")
            : `${t(`final.input.${what}`)}: ${t("audit.fromTo", { was: was ?? t("final.nothing"), is: is ?? t("final.nothing") })}`,
        ),
      ];
    case "award-recorded":
    case "award-undone":
      return act.lines.map(({ measure, party: name, year, was, is }) => {
        const about = { measure, party: name, was: sumInWords(was), is: sumInWords(is) };
        return year === null ? t("award.step", about) : t("award.stepInYear", { ...about, year });
      });
    case "report-started":
      return [act.title];
    case "deputy-set":
      return [person(act.personId), act.deputyId === null ? t("audit.noDeputy") : person(act.deputyId)];
    case "stepped-in":
    case "stepped-out":
      return [person(act.personId), person(act.deputyId)];
    case "take-over-asked":
    case "take-over-agreed":
    case "take-over-refused":
    case "take-over-stopped":
    case "take-over-withdrawn":
    case "taken-over":
    case "asked":
    case "left-team":
    case "back-in-team":
    case "kept-in":
    case "reminder-sent":
      return [person(act.personId)];
    case "invited":
      return [person(act.personId), ...party(act.partyId ?? null)];
    case "application-created":
    case "consulted-early":
    case "wishes-answered":
    case "reminders-paused":
    case "reminders-resumed":
    case "mentions-allowed":
    case "mentions-stopped":
    case "sent-again":
    case "invitation-declined":
    case "channel-moved":
    case "reminders-chosen":
    case "reminder-put-off":
      return [];
  }
}

const sumInWords = (kroner: number | null): string => (kroner === null ? t("final.nothing") : formatKroner(kroner));
