import { auditRows } from "../../cards/status/auditRows";
import type { IssuedForms } from "../../documents/files/formToFill";
import { sorryPage } from "../../documents/page/sorryPage";
import { csv } from "../../documents/text/csv";
import { formFor } from "../../domain/application/formInYear";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import { mediaTypeOf } from "../../domain/attachments/attachmentType";
import { linkState } from "../../domain/fetching/documentLink";
import type { DocumentLinkStore } from "../../domain/fetching/documentLinkStore";
import type { AttachmentStore } from "../../domain/ports/attachmentStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { inLanguage } from "../../domain/values/language";
import type { LinkedAttachment } from "../handler/botDeps";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import { type DraftPageDeps, draftPage } from "./draftPage";
import { type FilesIntroKey, filesIntro } from "./filesIntro";
import type { Links } from "./links";
import { type Beside, fileNamed, RenderBusy, readableFiles } from "./readableFiles";

export type DocumentPage = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

type AskedDraft = Pick<DraftRecord, "applicationId" | "version" | "createdAt"> & {
  readonly own: boolean;
  readonly beside: Beside;
  readonly token: string;
  readonly fileName: string | null;
};

/** The shape of every id in a link; anything else is rejected without a lookup. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The link worked once, or was one of ours, and will not work again. */
const GONE = 410;
const LOG_NAME = "samskriv-logg.csv";

type Sorry =
  | "wrongLog"
  | "wrongAttachment"
  | "wrong"
  | "old"
  | "expired"
  | "withdrawn"
  | "notMember"
  | "missing"
  | "busy"
  | "fault";

export type PageWords = (key: Sorry | FilesIntroKey) => string;

export type DocumentPages = {
  /** The draft behind a link as a page to read, or one of its documents. */
  show(asked: { token: string; fileName: string | null }): Promise<DocumentPage>;
  /** Links of the version before, which were posted in cards: they say how to get a new one. */
  old(): Promise<DocumentPage>;
  /** The log of an application. */
  log(asked: { applicationId: string; query: { expires?: string; signature?: string } }): Promise<DocumentPage>;
  /** An attachment, for the member whose link it is, while that person is in the application. */
  attachment(asked: LinkedAttachment & { query: { expires?: string; signature?: string } }): Promise<DocumentPage>;
  fault(): DocumentPage;
};

/**
 * What is behind links: the draft as a page to read, and each of its documents.
 *
 * Private answers appear only in a member's own final documents, while that person is in the application.
 */
export function documentPages({
  drafts,
  documentLinks,
  applications,
  audit,
  attachments,
  forms,
  issued,
  links,
  words,
  botId,
  now,
}: DraftPageDeps & {
  drafts: Pick<DraftStore, "load">;
  documentLinks: Pick<DocumentLinkStore, "find" | "used">;
  audit: AuditStore;
  attachments: Pick<AttachmentStore, "content" | "ofDraft">;
  issued: IssuedForms;
  links: Links;
  words: PageWords;
}): DocumentPages {
  const html = (status: number, body: Buffer | string): DocumentPage => ({
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

  const show: DocumentPages["show"] = async ({ token, fileName }) => {
    const linkId = links.linkIdIn(token);
    if (linkId === null) return sorry(403, "wrong");
    const link = await documentLinks.find(linkId);
    const state = linkState(link, now());
    const draft = link && (await drafts.load(link.draftId));
    if (!link || !draft) return sorry(GONE, "expired");
    const kept = draftFrom(draft.outline);
    return inLanguage(kept.outline.language, async () => {
      if (state !== "good") return sorry(GONE, state);
      if (link.own && !(await isMember(link.applicationId, link.personId))) return sorry(403, "notMember");
      const beside: Beside = async () =>
        link.own
          ? { log: await logOf(link), attachments: await attachmentsOf(link.draftId) }
          : { log: null, attachments: [] };
      const page = await showDraft({ ...draft, own: link.own, beside, token, fileName }, kept);
      if (page.status === 200) await documentLinks.used(linkId);
      return page;
    });
  };

  /** A draft to read, or one of its documents, in the language that it was compiled in. */
  async function showDraft(
    { own, beside, token, fileName, ...draft }: AskedDraft,
    kept: CompiledDraft,
  ): Promise<DocumentPage> {
    const readable = readableFiles(kept, { own, issued, beside });
    if (fileName !== null) {
      const file = fileNamed(readable, fileName);
      if (!file) return sorry(404, "missing");
      try {
        return { status: 200, type: file.type, fileName, body: await file.make() };
      } catch (err) {
        if (err instanceof RenderBusy) return sorry(503, "busy");
        throw err;
      }
    }
    const { content, files, together } = readable;
    const page = await draftPage({ drafts, applications, forms, botId, now }, draft, kept, content, {
      intro: filesIntro(content, words),
      each: files.map(({ fileName: name, title, type }) => ({
        ...{ fileName: name, title, type },
        url: links.toFile(token, name),
      })),
      all: together && links.toFile(token, together.fileName),
    });
    if (page.ok) return html(200, page.value);
    return page.refusal.kind === "application-gone" ? sorry(404, "missing") : sorry(503, "busy");
  }

  const log: DocumentPages["log"] = async ({ applicationId, query }) => {
    if (!UUID.test(applicationId)) return sorry(404, "wrongLog");
    if (links.checkLog(applicationId, query, now()) !== "good") return sorry(403, "wrongLog");
    const structure = await applications.load(applicationId);
    const body = structure && (await csvOfLog(structure));
    return body ? { status: 200, type: "text/csv; charset=utf-8", fileName: LOG_NAME, body } : sorry(404, "wrongLog");
  };

  /** The log as a file; null if the form is gone. */
  async function csvOfLog(structure: Structure): Promise<Buffer | null> {
    const form = inLanguage(structure.language, () => formFor(forms, structure));
    if (!form) return null;
    const acts = await audit.of(structure.id);
    return csv(inLanguage(structure.language, () => auditRows({ form, structure, ...acts })));
  }

  /** The log for the archive of the person who leads, as only they can export it; null for others. */
  async function logOf({ applicationId, personId }: { applicationId: string; personId: string }) {
    const structure = await applications.load(applicationId);
    const body = structure && isCoordinator(structure, personId) ? await csvOfLog(structure) : null;
    return body && { fileName: LOG_NAME, body };
  }

  /** What the version was compiled with. Only members get it, as on the cards: a file may hold anything. */
  const attachmentsOf = async (draftId: string) =>
    (await attachments.ofDraft(draftId)).map((each) => ({ ...each, type: mediaTypeOf(each.name) }));

  const attachment: DocumentPages["attachment"] = async ({ query, ...linked }) => {
    const { applicationId, attachmentId, memberId } = linked;
    if (![applicationId, attachmentId, memberId].every((id) => UUID.test(id))) return sorry(404, "wrongAttachment");
    if (links.checkAttachment(linked, query, now()) !== "good") return sorry(403, "wrongAttachment");
    if (!(await isMember(applicationId, memberId))) return sorry(403, "notMember");
    const found = await attachments.content(applicationId, attachmentId);
    if (!found) return sorry(404, "wrongAttachment");
    return { status: 200, type: mediaTypeOf(found.name), fileName: found.name, body: found.bytes };
  };
  return { show, old: async () => sorry(GONE, "old"), log, attachment, fault: () => sorry(500, "fault") };
}
