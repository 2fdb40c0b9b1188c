import { auditRows } from "../../cards/status/auditRows";
import { contentFor } from "../../documents/files/contentFor";
import { csv } from "../../documents/files/csv";
import { documentFiles } from "../../documents/files/documentFiles";
import { zipFiles } from "../../documents/files/zipFiles";
import { wholeFileName } from "../../documents/outline/documentParts";
import { sorryPage } from "../../documents/page/sorryPage";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf } from "../../domain/application/structure";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { inLanguage } from "../../domain/values/language";
import type { LinkedDocuments } from "../handler/botDeps";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import { type DraftPageDeps, draftPage } from "./draftPage";
import type { Links } from "./links";

export type DocumentPage = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

/** The shape of every id in a link; anything else is rejected without a lookup. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Sorry = "wrongLog" | "wrong" | "expired" | "expiredFinal" | "notMember" | "missing" | "fault";
type AskedDraft = Pick<DraftRecord, "id" | "applicationId" | "version" | "createdAt"> & {
  readonly memberId: string | null;
  readonly fileName: string | null;
  readonly query: { readonly expires?: string };
};

export type PageWords = (key: Sorry | "intro" | "introSchemes") => string;

export type DocumentPages = {
  /** The draft behind a link as a page to read, or one of its documents. */
  show(
    asked: LinkedDocuments & { fileName: string | null; query: { expires?: string; signature?: string } },
  ): Promise<DocumentPage>;
  /** The log of an application. */
  log(asked: { applicationId: string; query: { expires?: string; signature?: string } }): Promise<DocumentPage>;
  fault(): DocumentPage;
};

/**
 * What is behind signed links: the draft as a page to read, and each of its documents.
 *
 * Private answers appear only in a member's own final documents, while that person is in the application.
 */
export function documentPages({
  drafts,
  applications,
  audit,
  forms,
  links,
  words,
  botId,
  now,
}: DraftPageDeps & {
  drafts: Pick<DraftStore, "load">;
  audit: AuditStore;
  links: Links;
  words: PageWords;
}): DocumentPages {
  const html = (status: number, body: string): DocumentPage => ({
    status,
    type: "text/html; charset=utf-8",
    fileName: null,
    body,
  });
  const sorry = (status: number, key: Sorry) => html(status, sorryPage(words(key)));

  const isMember = async (applicationId: string, personId: string): Promise<boolean> => {
    const structure = await applications.load(applicationId);
    return structure !== null && membershipsOf(structure, personId).length > 0;
  };

  const show: DocumentPages["show"] = async ({ draftId, memberId, fileName, query }) => {
    if (!UUID.test(draftId) || (memberId !== null && !UUID.test(memberId))) return sorry(404, "missing");
    const checked = links.check({ draftId, memberId }, query, now());
    if (checked === "wrong") return sorry(403, "wrong");
    if (checked === "expired") return sorry(403, memberId === null ? "expired" : "expiredFinal");
    const draft = await drafts.load(draftId);
    if (!draft) return sorry(404, "missing");
    const kept = draftFrom(draft.outline);
    return inLanguage(kept.outline.language, () => showDraft({ ...draft, memberId, fileName, query }, kept));
  };

  /** A draft to read, or one of its documents, in the language that it was compiled in. */
  async function showDraft(
    { memberId, fileName, query, ...draft }: AskedDraft,
    kept: CompiledDraft,
  ): Promise<DocumentPage> {
    const documents = { draftId: draft.id, memberId };
    if (memberId !== null && !kept.final) return sorry(404, "missing");
    if (memberId !== null && !(await isMember(draft.applicationId, memberId))) return sorry(403, "notMember");
    const content = contentFor(kept, memberId === null ? "everybody" : "member");
    const { outline } = content;
    const files = documentFiles(content);
    if (fileName === null) {
      const urlOf = (name: string) => links.documentTo(documents, name, Number(query.expires));
      const page = await draftPage({ drafts, applications, forms, botId, now }, draft, kept, content, {
        intro: words(outline.form.documents === "scheme" ? "introSchemes" : "intro"),
        each: files.map(({ fileName: name, title, type }) => ({ fileName: name, title, type, url: urlOf(name) })),
        all: files.length > 1 ? urlOf(wholeFileName(outline, "zip")) : null,
      });
      return page === null ? sorry(404, "missing") : html(200, page);
    }
    if (fileName === wholeFileName(outline, "zip")) {
      const made: { fileName: string; body: Buffer }[] = [];
      for (const file of files) made.push({ fileName: file.fileName, body: await file.make() });
      return { status: 200, type: "application/zip", fileName, body: zipFiles(made) };
    }
    const file = files.find((each) => each.fileName === fileName);
    if (!file) return sorry(404, "missing");
    return { status: 200, type: file.type, fileName, body: await file.make() };
  }

  const log: DocumentPages["log"] = async ({ applicationId, query }) => {
    if (!UUID.test(applicationId)) return sorry(404, "wrongLog");
    if (links.checkLog(applicationId, query, now()) !== "good") return sorry(403, "wrongLog");
    const structure = await applications.load(applicationId);
    const form = structure && inLanguage(structure.language, () => formFor(forms, structure));
    if (!structure || !form) return sorry(404, "wrongLog");
    const acts = await audit.of(applicationId);
    const rows = inLanguage(structure.language, () => auditRows({ form, structure, ...acts }));
    return { status: 200, type: "text/csv; charset=utf-8", fileName: "samskriv-logg.csv", body: csv(rows) };
  };
  return { show, log, fault: () => sorry(500, "fault") };
}
