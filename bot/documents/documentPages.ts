import { auditRows } from "../../cards/status/auditRows";
import { typeOfFile } from "../../documents/files/fileTypes";
import type { IssuedForms } from "../../documents/files/formToFill";
import { sorryPage } from "../../documents/page/sorryPage";
import { csv } from "../../documents/text/csv";
import { formFor } from "../../domain/application/formInYear";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import { mediaTypeOf } from "../../domain/attachments/attachmentType";
import { type DocumentLink, type LinkState, linkState } from "../../domain/fetching/documentLink";
import type { DocumentLinkStore } from "../../domain/fetching/documentLinkStore";
import { readerOf } from "../../domain/fetching/reader";
import type { AttachmentStore } from "../../domain/ports/attachmentStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { inLanguage } from "../../domain/values/language";
import { chatUrl } from "./chatUrl";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import { type DraftPageDeps, draftPage } from "./draftPage";
import { languageOfDraft } from "./fetchedFile";
import { filesIntro } from "./filesIntro";
import type { Links } from "./links";
import type { PageWords, Sorry } from "./pageWords";
import { readableFiles } from "./readableFiles";
import type { RenderRefusal } from "./renderThread";
import type { FetchFile } from "./versionFile";

export type DocumentPage = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

type AskedDraft = Pick<DraftRecord, "id" | "applicationId" | "version" | "createdAt"> & {
  readonly own: boolean;
  readonly token: string;
};

/** The shape of every id in a link; anything else is rejected without a lookup. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The link worked once, or was one of ours, and will not work again. */
const GONE = 410;
const LOG_NAME = "samskriv-logg.csv";

export type DocumentPages = {
  /** The draft behind a link as a page to read, or one of its documents. */
  show(asked: { token: string; fileName: string | null }): Promise<DocumentPage>;
  /** Links of the version before, which were posted in cards: they say how to get a new one. */
  old(): Promise<DocumentPage>;
  /** The log of an application. */
  log(asked: { applicationId: string; query: { expires?: string; signature?: string } }): Promise<DocumentPage>;
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
  fetchFile,
  links,
  words,
  botId,
  now,
}: DraftPageDeps & {
  drafts: Pick<DraftStore, "loadAbout" | "loadHead">;
  fetchFile: FetchFile;
  documentLinks: Pick<DocumentLinkStore, "find" | "used">;
  audit: AuditStore;
  attachments: Pick<AttachmentStore, "ofDraft">;
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
  const sorry = (status: number, key: Sorry) => html(status, sorryPage(words(key), chatUrl(botId, null)));

  const notMade = ({ kind }: RenderRefusal) => sorry(503, kind === "too-large" ? "tooLarge" : "busy");

  const isMember = async (applicationId: string, personId: string): Promise<boolean> => {
    const structure = await applications.load(applicationId);
    return structure !== null && membershipsOf(structure, personId).length > 0;
  };

  const show: DocumentPages["show"] = async ({ token, fileName }) => {
    const linkId = links.linkIdIn(token);
    if (linkId === null) return sorry(403, "wrong");
    const link = await documentLinks.find(linkId);
    const state = linkState(link, now());
    if (!link) return sorry(GONE, "expired");
    const page = fileName === null ? await pageOf(link, token, state) : await fileOf(link, fileName, state);
    if (page.status === 200) await documentLinks.used(linkId);
    return page;
  };

  /** Why a link does not give its draft; null if it does. */
  async function refused(link: DocumentLink, state: LinkState): Promise<DocumentPage | null> {
    if (state !== "good") return sorry(GONE, state);
    return link.own && !(await isMember(link.applicationId, link.personId)) ? sorry(403, "notMember") : null;
  }

  /** One of a draft's documents. */
  async function fileOf(link: DocumentLink, fileName: string, state: LinkState): Promise<DocumentPage> {
    const about = await drafts.loadAbout(link.draftId);
    if (!about) return sorry(GONE, "expired");
    return inLanguage(languageOfDraft(about), async () => {
      const no = await refused(link, state);
      if (no) return no;
      const type = typeOfFile(fileName);
      const withExtras = link.own && type === typeOfFile("zip");
      const made = await fetchFile(link.draftId, {
        ...{ fileName, reader: readerOf(link.own) },
        beside: {
          log: withExtras ? await logOf(link) : null,
          attachments: withExtras ? await attachmentsOf(link.draftId) : [],
        },
      });
      if (made.ok) return { status: 200, type, fileName, body: made.value };
      return made.refusal.kind === "missing" ? sorry(404, "missing") : notMade(made.refusal);
    });
  }

  /** A draft to read, in the language that it was compiled in. */
  async function pageOf(link: DocumentLink, token: string, state: LinkState): Promise<DocumentPage> {
    const draft = await drafts.loadHead(link.draftId);
    if (!draft) return sorry(GONE, "expired");
    const kept = draftFrom(draft.outline);
    return inLanguage(
      kept.outline.language,
      async () => (await refused(link, state)) ?? showDraft({ ...draft, own: link.own, token }, kept),
    );
  }

  async function showDraft({ own, token, ...draft }: AskedDraft, kept: CompiledDraft): Promise<DocumentPage> {
    const reader = readerOf(own);
    const { content, files, together } = readableFiles(kept, { reader, issued });
    const page = await draftPage({ drafts, applications, forms, botId, now }, draft, reader, {
      intro: filesIntro(content, words),
      each: files.map(({ fileName: name, title, type }) => ({
        ...{ fileName: name, title, type },
        url: links.toFile(token, name),
      })),
      all: together && links.toFile(token, together.fileName),
    });
    if (page.ok) return html(200, page.value);
    return page.refusal.kind === "application-gone" ? sorry(404, "missing") : notMade(page.refusal);
  }

  const log: DocumentPages["log"] = async ({ applicationId, query }) => {
    if (!UUID.test(applicationId)) return sorry(404, "wrongLog");
    const checked = links.checkLog(applicationId, query, now());
    if (checked === "wrong") return sorry(403, "wrongLog");
    const structure = await applications.load(applicationId);
    if (!structure) return sorry(404, "wrongLog");
    return inLanguage(structure.language, async () => {
      if (checked === "expired") return sorry(403, "wrongLog");
      const body = await csvOfLog(structure);
      return body ? { status: 200, type: "text/csv; charset=utf-8", fileName: LOG_NAME, body } : sorry(404, "wrongLog");
    });
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

  return { show, old: async () => sorry(GONE, "old"), log, fault: () => sorry(500, "fault") };
}
