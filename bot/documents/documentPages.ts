import { auditRows } from "../../cards/status/auditRows";
import { contentFor } from "../../documents/files/contentFor";
import { csv } from "../../documents/files/csv";
import { type DocumentFile, documentFiles } from "../../documents/files/documentFiles";
import { zipFiles } from "../../documents/files/zipFiles";
import { wholeFileName } from "../../documents/outline/documentParts";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf } from "../../domain/application/structure";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { currentLanguage, inLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { LinkedDocuments } from "../handler/botDeps";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import type { Links } from "./links";
import { PAGE_STYLE } from "./pageHeaders";

export type DocumentPage = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

/** The shape of every id in a link; anything else is rejected without a lookup. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Sorry = "wrongLog" | "wrong" | "expired" | "expiredFinal" | "notMember" | "missing" | "fault";
type AskedDraft = Pick<DraftRecord, "id" | "applicationId" | "version"> & {
  readonly memberId: string | null;
  readonly fileName: string | null;
  readonly query: { readonly expires?: string };
};

export type PageWords = (
  key: Sorry | "title" | "titleFinal" | "intro" | "introSchemes" | "withheld" | "all",
  values?: Record<string, string | number>,
) => string;

export type DocumentPages = {
  /** The list of documents behind a link, or one of them. */
  show(
    asked: LinkedDocuments & { fileName: string | null; query: { expires?: string; signature?: string } },
  ): Promise<DocumentPage>;
  /** The log of an application. */
  log(asked: { applicationId: string; query: { expires?: string; signature?: string } }): Promise<DocumentPage>;
  fault(): DocumentPage;
};

/**
 * The pages behind signed links: a list of the draft's documents, and each of them. Designed for phones first.
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
  now,
}: {
  drafts: Pick<DraftStore, "load">;
  applications: Pick<ApplicationStore, "load">;
  audit: AuditStore;
  forms: ReadonlyMap<string, Form>;
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

  /** The documents of one draft, in the language that it was compiled in. */
  async function showDraft(
    { id: draftId, applicationId, version, memberId, fileName, query }: AskedDraft,
    { outline: whole, data, final }: CompiledDraft,
  ): Promise<DocumentPage> {
    const documents = { draftId, memberId };
    if (memberId !== null && !final) return sorry(404, "missing");
    if (memberId !== null && !(await isMember(applicationId, memberId))) return sorry(403, "notMember");
    const content = contentFor({ outline: whole, data }, memberId === null ? "everybody" : "member");
    const { outline, withheld } = content;
    const files = documentFiles(content);
    if (fileName === null)
      return html(
        200,
        final ? words("titleFinal", { number: final.number }) : words("title", { version }),
        list(files, outline.form.documents),
      );
    if (fileName === wholeFileName(outline, "zip")) {
      const made: { fileName: string; body: Buffer }[] = [];
      for (const file of files) made.push({ fileName: file.fileName, body: await file.make() });
      return { status: 200, type: "application/zip", fileName, body: zipFiles(made) };
    }
    const file = files.find((each) => each.fileName === fileName);
    if (!file) return sorry(404, "missing");
    return { status: 200, type: file.type, fileName, body: await file.make() };

    function list(all: readonly DocumentFile[], by: "measure" | "scheme"): string {
      const linkTo = (name: string, title: string) =>
        `<a href="${escaped(links.documentTo(documents, name, Number(query.expires)))}">${escaped(title)}</a>`;
      const items = all.map((each) => `<li>${linkTo(each.fileName, each.title)}</li>`);
      const together = all.length > 1 ? `<p>${linkTo(wholeFileName(outline, "zip"), words("all"))}</p>` : "";
      const said = [words(by === "scheme" ? "introSchemes" : "intro"), ...(withheld ? [words("withheld")] : [])];
      return `${said.map((each) => `<p>${escaped(each)}</p>`).join("")}<ul>${items.join("")}</ul>${together}`;
    }
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
