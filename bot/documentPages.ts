import { auditRows } from "../cards/auditRows";
import { csv } from "../documents/csv";
import { type DocumentPart, documentParts, renderDocx } from "../documents/docx";
import type { ApplicationStore, AuditStore, DraftStore } from "../domain/ports";
import type { Form } from "../forms/form";
import { draftFrom } from "./draft";
import type { Links } from "./links";

export type Page = {
  readonly status: number;
  readonly type: string;
  readonly fileName: string | null;
  readonly body: Buffer | string;
};

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export type PageWords = (
  key: "wrongLog" | "title" | "titleFinal" | "intro" | "introSchemes" | "wrong" | "expired" | "missing" | "fault",
  values?: Record<string, string | number>,
) => string;

export type DocumentPages = {
  show(asked: {
    draftId: string;
    fileName: string | null;
    query: { expires?: string; signature?: string };
  }): Promise<Page>;
  /** The log of an application. */
  log(asked: { applicationId: string; query: { expires?: string; signature?: string } }): Promise<Page>;
  fault(): Page;
};

/** What a signed link opens: a list of the draft's documents, and each of them. Written for a telephone first. */
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
  const html = (status: number, heading: string, inner: string): Page => ({
    status,
    type: "text/html; charset=utf-8",
    fileName: null,
    body: `<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(heading)}</title><style>body{font:17px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#242424}li{margin:.6rem 0}a{color:#444791}</style><h1>${escaped(heading)}</h1>${inner}`,
  });
  const sorry = (status: number, key: "wrongLog" | "wrong" | "expired" | "missing" | "fault") =>
    html(status, "Samskriv", `<p>${escaped(words(key))}</p>`);

  const show: DocumentPages["show"] = async ({ draftId, fileName, query }) => {
    const checked = links.check(draftId, query, now());
    if (checked !== "good") return sorry(403, checked);
    const draft = await drafts.load(draftId);
    if (!draft) return sorry(404, "missing");
    const { outline, final } = draftFrom(draft.outline);
    const parts = documentParts(outline);
    if (fileName === null)
      return html(
        200,
        final ? words("titleFinal", { number: final.number }) : words("title", { version: draft.version }),
        list(parts, outline.form.documents),
      );
    const part = parts.find((each) => each.fileName === fileName);
    if (!part) return sorry(404, "missing");
    return { status: 200, type: DOCX, fileName, body: await renderDocx(outline, part) };

    function list(all: readonly DocumentPart[], by: "measure" | "scheme"): string {
      const items = all.map(
        (each) =>
          `<li><a href="${escaped(links.documentTo(draftId, each.fileName, Number(query.expires)))}">${escaped(each.title)}</a></li>`,
      );
      return `<p>${escaped(words(by === "scheme" ? "introSchemes" : "intro"))}</p><ul>${items.join("")}</ul>`;
    }
  };
  const log: DocumentPages["log"] = async ({ applicationId, query }) => {
    if (links.checkLog(applicationId, query, now()) !== "good") return sorry(403, "wrongLog");
    const structure = await applications.load(applicationId);
    const form = structure && forms.get(structure.formId);
    if (!structure || !form) return sorry(404, "wrongLog");
    const rows = auditRows({ form, structure, ...(await audit.of(applicationId)) });
    return { status: 200, type: "text/csv; charset=utf-8", fileName: "samskriv-logg.csv", body: csv(rows) };
  };
  return { show, log, fault: () => sorry(500, "fault") };
}
