import { noticeCard } from "../../../cards/home/noticeCard";
import { importCard } from "../../../cards/importing/importCard";
import type { Command } from "./command";

/** "import": the document that the person sent last. It is theirs alone, and shown only in their own chat. */
export const lastImport: Command = {
  matches: (said) => ["import", "importer", "fjorårets", "dokument"].includes(said),
  answer: async (deps, { channel, person }) => {
    if (channel) return noticeCard({ kind: "personal-only" });
    const stored = await deps.imports.newestOf(person.id);
    const form = stored && deps.forms.get(stored.draft.edition);
    return stored && form ? importCard({ ...stored, form }) : noticeCard({ kind: "no-import" });
  },
};
