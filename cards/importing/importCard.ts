import { formatKroner } from "../../domain/amounts/formatKroner";
import { type FormImport, sumsNow, totalsOfImport } from "../../domain/importing/formImport";
import type { StoredImport } from "../../domain/ports/importStore";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { type IMPORT_VIEWS, importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { importFindings } from "./importFindings";
import { sideInWords } from "./sideInWords";

export type ImportArgs = StoredImport & {
  readonly form: Form;
  /** The same file as it was received, if it can be attached to an application instead. */
  readonly attachable?: string | null;
};
export type ImportView = (typeof IMPORT_VIEWS)[number];

const LONGEST_LINE = 200;

/** A summary of what was found in a document; each line opens the details. */
export function importCard({ id: importId, fileName, draft, form, attachable = null }: ImportArgs): AdaptiveCard {
  const { parties, measures, answers, unplaced } = draft;
  const [sums, findings] = [sumsNow(draft), importFindings(draft)];
  const { columns, total } = totalsOfImport(form, draft);
  const sumsInWords = [
    ...columns.map(({ column, kroner }) => `${sideInWords(form, column)} ${formatKroner(kroner)}`),
    `${t("totals.total")} ${formatKroner(total)}`,
  ];
  const wrong = sums.filter(({ holds }) => !holds).length;
  const open = parties.filter(({ confirmed }) => !confirmed).length;
  const row = (view: ImportView, title: string, detail: string | null) =>
    openRow(title, [detail], button(t("button.open"), importingVerbs.look, { importId, view }));
  return formCard({
    heading: heading(fileName, t("import.title", { form: form.name })),
    notes: notesOf(findings, sums),
    lines: linesOf(headerOf(draft, form)),
    rows: [
      row(
        "parties",
        t("import.parties", { count: parties.length }),
        open > 0 ? t("import.toConfirm", { count: open }) : null,
      ),
      row("measures", t("import.measures", { count: measures.length }), sumsInWords.join(" · ")),
      row("answers", t("import.answers", { count: answers.length }), null),
      row(
        "sums",
        t("import.sums", { count: sums.length }),
        wrong === 0 ? t("import.allHold") : t("import.wrong", { count: wrong }),
      ),
      row("findings", t("import.findings", { count: findings.length }), null),
      row("unplaced", t("import.unplaced", { count: unplaced.length }), null),
      ...(attachable === null
        ? []
        : [
            openRow(
              t("attachment.useInstead"),
              [t("attachment.useInsteadWhy")],
              button(t("attachment.use"), attachmentsVerbs.use, { fileId: attachable }),
            ),
          ]),
    ],
    buttons: [
      primary(button(t("import.start"), importingVerbs.start, { importId })),
      button(t("import.discard"), importingVerbs.discard, { importId }),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}

function notesOf(findings: FormImport["findings"], sums: FormImport["sums"]): Note[] {
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  if (blocking > 0) return [note("warning", t("import.mend", { count: blocking }))];
  return sums.length > 0 && sums.every(({ holds }) => holds) ? [note("good", t("import.good"))] : [];
}

/** The document's own header lines, without private ones. */
function headerOf({ answers }: FormImport, form: Form): string {
  const head = form.sections.find(({ scope }) => scope === "application");
  const derived = new Set(head?.derived.map(({ id }) => id));
  return answers
    .filter(({ section, field, side }) => section === head?.id && field !== null && derived.has(field) && side === null)
    .map(({ label, text }) => `${label}: ${inShort(text.replace(/\s+/g, " "), LONGEST_LINE)}`)
    .join("\n");
}
