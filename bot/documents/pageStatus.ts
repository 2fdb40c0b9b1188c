import { waitingSentences } from "../../cards/finalising/waitingSentences";
import { deadlineBadge } from "../../cards/kit/deadlineBadge";
import { t } from "../../cards/wording";
import { deadlineInWords } from "../../cards/words/instantInWords";
import { ruleWords } from "../../cards/words/ruleWords";
import { silentSentences } from "../../cards/words/silentSentences";
import { finalWord, stateWord } from "../../cards/words/stateWord";
import { titleAt } from "../../cards/words/titleOf";
import type { PageStatus } from "../../documents/page/pageContent";
import type { DraftProgress } from "../../domain/ports/draftStore";
import { instantOf, localDay } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import type { CompiledDraft, DraftLine } from "./compiledDraft";

/** The deadline's colours on the page, by those of the badge on cards. */
const TONES = { Informative: "calm", Warning: "soon", Attention: "urgent", Good: "calm", Accent: "calm" } as const;

/** The status of a draft, in the words of the status card. Without its edition, the rules are left out. */
export function pageStatus(
  draft: CompiledDraft,
  { form, timeZone, progress, now }: { form: Form | null; timeZone: string; progress: DraftProgress; now: Date },
): PageStatus {
  const { outline, final, waiting, silent, approvalRules } = draft;
  const { deadline } = outline.application;
  const badge = deadlineBadge({ deadline, timeZone }, now);
  const dayAt = (at: Date) => ({ at, day: localDay(timeZone, at).day });
  return {
    percent: final ? null : (draft.percent ?? null),
    sections: draft.sections,
    approvals: draft.approvals,
    deadline: { when: deadlineInWords(deadline, timeZone, now), left: badge.text, tone: TONES[badge.style] },
    waits: final ? [] : [...waitingSentences(waiting), ...silentSentences({ timeZone }, silent, now)],
    rules: form
      ? approvalRules.map(({ sectionId, byName, reason, ...rule }) =>
          t("rules.changedIn", {
            section: titleAt(form, { measureId: null, sectionId }),
            who: ruleWords(form, draft, rule),
            person: byName,
            reason,
          }),
        )
      : [],
    lines: (draft.lines ?? []).map((line) => ({
      name: nameOf(line, outline),
      of: { measureId: line.measureId, sectionId: line.sectionId },
      state: (final ? finalWord(line.state) : stateWord(line.state, line.computed)).word,
      isDone: line.state === "approved",
      awaited: final ? [] : line.awaited,
    })),
    progress: final
      ? null
      : {
          started: dayAt(progress.startedAt),
          deadline: { at: instantOf(deadline, timeZone), day: deadline.slice(0, 10) },
          points: progress.versions.map(({ version, at, percent }) => ({ ...dayAt(at), version, percent })),
        },
  };
}

/** A measure by its number and name, and a section by the heading that the page has over it. */
function nameOf({ number, name, sectionId }: DraftLine, { before, after }: CompiledDraft["outline"]): string {
  if (number !== null) return t("place.measure", { number, name });
  return [...before, ...after].find(({ id }) => id === sectionId)?.heading ?? name;
}
