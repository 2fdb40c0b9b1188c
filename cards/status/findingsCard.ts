import type { PersonId } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/findingsOf";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import { homeVerbs } from "../verbs/homeVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { findingSentence } from "../words/findingSentence";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { fixButton } from "../writing/fixButton";

export type FindingsArgs = {
  readonly form: Form;
  readonly application: Application;
  readonly findings: readonly Finding[];
  readonly personId: PersonId;
  readonly page: number;
};

const LONGEST = 300;
const DRAWN = 900;
const REST = 6_000;

type Item = { readonly row: OpenRow | null; readonly line: string };

/** What needs fixing, blockers first; findings that the person can fix open at their place. */
export function findingsCard({ form, application, findings, personId, page }: FindingsArgs): AdaptiveCard {
  const { id: applicationId, title } = application;
  const sorted = [...findings].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  const items = sorted.map((finding): Item => {
    const said = inShort(findingSentence(finding, form, application), LONGEST);
    const must = finding.severity === "blocking" ? t("finding.must") : t("finding.should");
    const open = fixButton(finding, form, application, personId);
    return open ? { row: openRow(said, [must], open), line: "" } : { row: null, line: `• ${must}: ${said}` };
  });
  const { rows, more } = pageOf(items, page, {
    rest: REST,
    drawn: DRAWN,
    turn: (title, to) => button(title, statusVerbs.findings, { applicationId, page: to }),
  });
  return formCard({
    heading: heading(title, t("finding.title")),
    notes: findings.length === 0 ? [note("good", t("finding.none"))] : [],
    lines: linesOf(
      [
        ...(findings.length > 0 ? [t("finding.lead")] : []),
        ...more.map(({ text }) => text),
        ...rows.flatMap(({ line }) => (line === "" ? [] : ["", line])),
      ].join("\n"),
    ),
    rows: rows.flatMap(({ row }) => (row ? [row] : [])),
    buttons: [...more.flatMap(({ buttons }) => buttons), button(t("button.myTasks"), homeVerbs.tasks)],
  });
}
