import type { Party } from "../../domain/application/structure";
import { type Application, recordAt, type Section } from "../../domain/section/section";
import { threadOf } from "../../domain/thread/threadOf";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { blockPages } from "../kit/contentBlock";
import { heading } from "../kit/heading";
import { threadView } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
import { sectionContent } from "../writing/sectionContent";
import { deputyNotes } from "./deputyNotes";
import { readingCard } from "./readingCard";

export type ReadSectionArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** The reader's parties: other parties' private fields are hidden. */
  parties: readonly Party[];
  /** Whether the reader may see the section's history. */
  hasHistory: boolean;
  /** Counted from 1. */
  page: number;
  now: Date;
};

/** A section, read-only, for a member who neither writes nor approves it. */
export function readSectionCard({
  form,
  application,
  section,
  parties,
  hasHistory,
  page: wanted,
  now,
}: ReadSectionArgs): AdaptiveCard {
  const { measureId, sectionId } = section;
  const at = { applicationId: application.id, measureId, sectionId };
  const all = blockPages(sectionContent(form, application, section, { parties, approvedAt: null, now }));
  const pages = all.length;
  const page = Math.min(wanted, pages);
  const last = page === pages;
  const turn = (title: string, to: number) => button(title, approvalVerbs.show, { ...at, page: to });
  const said = t(last ? "approve.lastPage" : "readSection.page", { page, pages });
  return readingCard({
    notes: deputyNotes(section),
    heading: heading(whereAndWhose(application, measureId), titleOf(section.form)),
    lead: t("readSection.lead"),
    pieces: all[page - 1] ?? [],
    pages: pages > 1 ? [{ text: said, buttons: page > 1 ? [turn(t("approve.previous"), page - 1)] : [] }] : [],
    thread: last ? [threadView(application, section, threadOf(recordAt(application, section)), now)] : [],
    kept: [],
    comments: [],
    buttons: [
      ...(last ? [] : [primary(turn(t("approve.next", { page: page + 1, pages }), page + 1))]),
      primary(button(t("button.overview"), homeVerbs.tasks)),
    ],
    more: hasHistory ? [button(t("history.button"), writingVerbs.history, at)] : [],
  });
}
