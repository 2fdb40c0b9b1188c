import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportView } from "../../cards/importing/importCard";
import { importView } from "../../cards/importing/importView";
import { importingVerbs } from "../../cards/verbs/importingVerbs";
import { cardAction } from "../handler/cardAction";

/** One of the lists of what was read, or the summary. */
export const lookAtImport = cardAction(importingVerbs.look, (_deps, _turn, { view, page }, args) =>
  importView(args, { view, page, saved: false }),
);

/** The list of what was corrected, after a correction. */
export const savedList = (view: ImportView) => (args: Parameters<typeof importView>[0]) =>
  importView(args, { view, page: 1, saved: true });

export const discardImport = cardAction(importingVerbs.discard, async (deps, turn, { importId }) => {
  await deps.imports.discard(importId, turn.person.id);
  return noticeCard({ kind: "import-discarded" });
});
