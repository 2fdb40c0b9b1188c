import type { Structure } from "../../domain/application/structure";
import { LINK_MINUTES } from "../../domain/fetching/documentLink";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { fetchingVerbs } from "../verbs/fetchingVerbs";
import { t } from "../wording";
import { clockAt } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { versionInWords } from "./versionInWords";

/** What has just happened with the documents, for the person whose chat it is. */
export type DocumentsNews =
  | { readonly kind: "link"; readonly url: string; readonly until: Date }
  | { readonly kind: "sending" | "no-file" | "declined" }
  | { readonly kind: "withdrawn"; readonly all: boolean }
  | { readonly kind: "failed" | "not-taken" | "too-large"; readonly name: string };

export type DocumentsArgs = {
  readonly application: Pick<Structure, "id" | "title" | "year" | "parties" | "timeZone">;
  readonly draftId: string;
  readonly version: number;
  /** The number of a final version; null for a draft. */
  readonly final: number | null;
  /** What can be sent as a file; none where Teams takes no files from the bot. */
  readonly files: readonly { readonly fileName: string; readonly title: string }[];
  /** The file that was chosen last. */
  readonly chosen?: string;
  /** Whether the person withdraws everybody's links, as the coordinator does, or only their own. */
  readonly leads: boolean;
  readonly news: DocumentsNews | null;
};

/** The documents of one version in a person's own chat: a file by Teams' file consent, or a link for some minutes. */
export function documentsCard(args: DocumentsArgs): AdaptiveCard {
  const { application, draftId, version, final, files, chosen, leads, news } = args;
  const of = { applicationId: application.id, draftId };
  const link = news?.kind === "link" ? news : null;
  const hasFiles = files.length > 0;
  const get = button(t(link ? "documents.again" : "documents.link"), fetchingVerbs.get, of);
  const withdraw = button(t(leads ? "documents.withdrawAll" : "documents.withdraw"), fetchingVerbs.withdraw, of);
  const send = submitButton(t("documents.send"), fetchingVerbs.send, of);
  return formCard({
    heading: heading(applicationName(application), versionInWords({ version, final })),
    lines: hasFiles || !link ? linesOf(hasFiles ? t("documents.lead") : leadToLink()) : [],
    fields: hasFiles
      ? [
          pickField(
            "file",
            t("documents.file"),
            chosen ?? files[0]?.fileName ?? "",
            files.map(({ fileName, title }) => ({ title, value: fileName })),
          ),
        ]
      : [],
    notes: news ? [noteOf(news, application.timeZone)] : [],
    links: link ? [{ title: t("documents.open"), url: link.url }] : [],
    buttons: [
      ...(hasFiles ? [link ? send : primary(send)] : []),
      link || hasFiles ? get : primary(get),
      ...(link || leads ? [withdraw] : []),
    ],
  });
}

const leadToLink = (): string => t("documents.leadLink", { minutes: LINK_MINUTES });

function noteOf(news: DocumentsNews, timeZone: string): Note {
  switch (news.kind) {
    case "link":
      return note("good", t("documents.until", { clock: clockAt(news.until, timeZone) }));
    case "sending":
      return note("good", t("documents.sending"));
    case "no-file":
      return note("warning", t("documents.noFile"));
    case "declined":
      return note("accent", t("documents.declined"));
    case "withdrawn":
      return note("good", t(news.all ? "documents.withdrawnAll" : "documents.withdrawn"));
    case "failed":
      return note("warning", t("documents.failed", { name: news.name }));
    case "not-taken":
      return note("warning", t("documents.notTaken", { name: news.name }));
    case "too-large":
      return note("warning", t("documents.tooLarge", { name: news.name }));
  }
}
