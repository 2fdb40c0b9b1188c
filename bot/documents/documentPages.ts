import { auditRows } from "../../cards/status/auditRows";
import { csv } from "../../documents/text/csv";
import { formFor } from "../../domain/application/formInYear";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import { mediaTypeOf } from "../../domain/attachments/attachmentTypes";
import { linkState } from "../../domain/fetching/documentLink";
import type { DocumentLinkStore } from "../../domain/fetching/documentLinkStore";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { AttachmentStore } from "../../domain/ports/attachmentStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { DraftStore } from "../../domain/ports/draftStore";
import { currentLanguage, inLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { IssuedForm } from "../../forms/issued/readIssuedForm";
import type { LinkedAttachment } from "../handler/botDeps";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import type { Links } from "./links";
import { PAGE_STYLE } from "./pageHeaders";
import { type Beside, fileNamed, RenderBusy, readableFiles } from "./readableFiles";

export type DocumentPage = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

type AskedDraft = {
  readonly version: number;
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
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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

export type PageWords = (
  key: Sorry | "title" | "titleFinal" | "intro" | "introSchemes" | "withheld" | "all",
  values?: Record<string, string | number>,
) => string;

export type DocumentPages = {
  /** The list of documents behind a link, or one of them. */
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
 * The pages behind links: a list of the draft's documents, and each of them. Designed for phones first.
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
  now,
}: {
  drafts: Pick<DraftStore, "load">;
  documentLinks: Pick<DocumentLinkStore, "find" | "used">;
  applications: Pick<ApplicationStore, "load">;
  audit: AuditStore;
  attachments: Pick<AttachmentStore, "content">;
  forms: ReadonlyMap<string, Form>;
  /** The issuers' own Word forms, by edition. */
  issued: ReadonlyMap<string, IssuedForm>;
  links: Links;
  words: PageWords;
  now: () => Date;
}): DocumentPages {
  const html = (status: number, heading: string, inner: string): DocumentPage => ({
    status,
    type: "text/html; charset=utf-8",
    fileName: null,
    body: `<!doctype html><html lang="${currentLanguage()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(heading)}</title><style>${PAGE_STYLE}</style><h1>${escaped(heading)}</h1>${inner}`,
  });
  const sorry = (status: number, key: Sorry) => html(status, "Samskriv", `<p>${escaped(words(key))}</p>`);

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
      const beside: Beside = async () => ({ log: link.own ? await logOf(link) : null, attachments: [] });
      const page = await showDraft({ version: draft.version, own: link.own, beside, token, fileName }, kept);
      if (page.status === 200) await documentLinks.used(linkId);
      return page;
    });
  };

  /** The documents of one draft, in the language that it was compiled in. */
  async function showDraft(
    { version, own, beside, token, fileName }: AskedDraft,
    kept: CompiledDraft,
  ): Promise<DocumentPage> {
    const readable = readableFiles(kept, { own, issued, beside });
    const { outline, withheld } = readable.content;
    if (fileName === null)
      return html(
        200,
        kept.final ? words("titleFinal", { number: kept.final.number }) : words("title", { version }),
        list(),
      );
    const file = fileNamed(readable, fileName);
    if (!file) return sorry(404, "missing");
    try {
      return { status: 200, type: file.type, fileName, body: await file.make() };
    } catch (err) {
      if (err instanceof RenderBusy) return sorry(503, "busy");
      throw err;
    }

    function list(): string {
      const linkTo = (name: string, title: string) =>
        `<a href="${escaped(links.toFile(token, name))}">${escaped(title)}</a>`;
      const items = readable.files.map((each) => `<li>${linkTo(each.fileName, each.title)}</li>`);
      const together = readable.together ? `<p>${linkTo(readable.together.fileName, readable.together.title)}</p>` : "";
      const said = [
        words(outline.form.documents === "scheme" ? "introSchemes" : "intro"),
        ...(withheld ? [words("withheld")] : []),
      ];
      return `${said.map((each) => `<p>${escaped(each)}</p>`).join("")}<ul>${items.join("")}</ul>${together}`;
    }
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
