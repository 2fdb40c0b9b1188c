import { t } from "../../cards/wording";
import { findingSentence } from "../../cards/words/findingSentence";
import { instantInWords } from "../../cards/words/instantInWords";
import { titleAt } from "../../cards/words/titleOf";
import { ownerOf } from "../../cards/words/whereIs";
import type { Outline } from "../../documents/outline/outline";
import type { SharedOutline } from "../../documents/outline/withoutPrivate";
import { comparable } from "../../documents/page/comparable";
import type { PageContent, PageFinding } from "../../documents/page/pageContent";
import type { DraftProgress } from "../../domain/ports/draftStore";
import type { Finding } from "../../domain/progress/finding";
import { foldFindings } from "../../domain/progress/foldFindings";
import type { Form } from "../../forms/form";
import { chatUrl } from "./chatUrl";
import type { CompiledDraft } from "./compiledDraft";
import { pageStatus } from "./pageStatus";
import { pageTotals } from "./pageTotals";

/** More words than this name nothing in the chat (`openNamed.ts`). */
const MOST_WORDS = 8;

/**
 * What the page of a draft says. `shared` is its outline as the reader may see it. `form` is null if its edition is gone:
 * what only the edition can put into words is then left out.
 */
export function pageContentOf(
  draft: CompiledDraft,
  shared: SharedOutline,
  {
    form,
    timeZone,
    botId,
    createdAt,
    before,
    progress,
    files,
    now,
  }: {
    readonly form: Form | null;
    readonly timeZone: string;
    readonly botId: string | null;
    readonly createdAt: Date;
    readonly before: { readonly version: number; readonly outline: Outline } | null;
    readonly progress: DraftProgress;
    readonly files: PageContent["files"];
    readonly now: Date;
  },
): PageContent {
  const findingOf = (finding: Finding, edition: Form): PageFinding => ({
    sentence: findingSentence(finding, edition, draft),
    severity: finding.severity,
    place: finding.place,
    chatUrl: chatUrl(botId, wordsTo(finding, edition)),
  });
  return {
    outline: shared.outline,
    withheld: shared.withheld,
    isReport: form?.reportsOn !== undefined,
    owner: ownerOf(draft),
    when: instantInWords(createdAt, timeZone, now),
    final: draft.final && { byName: draft.final.byName, reason: draft.final.reason },
    status: pageStatus(draft, { form, timeZone, progress, now }),
    totals: pageTotals(draft, form),
    findings: form ? foldFindings(draft.findings).map((finding) => findingOf(finding, form)) : [],
    chatUrl: chatUrl(botId, null),
    compared: before && { version: before.version, ...comparable(before.outline, draft.outline) },
    files,
  };
}

/** What a person types to get to a finding: the section's title, or what asks for all that is left. */
function wordsTo({ place }: Finding, form: Form): string {
  const title = place && titleAt(form, place);
  return title !== null && title.split(" ").length <= MOST_WORDS ? title : t("finding.see");
}
