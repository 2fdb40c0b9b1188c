import { noticeCard } from "../../../cards/home/noticeCard";
import { importCard } from "../../../cards/importing/importCard";
import { importWithForm } from "../../handler/requireOwnImport";
import type { Command } from "./command";
import { isSaid } from "./understood";

/** "import": the document that the person sent last. It is theirs alone, and shown only in their own chat. */
export const lastImport: Command = {
  name: "import",
  matches: (said) => isSaid(said, "import"),
  answer: async (deps, { channel, person }) => {
    if (channel) return noticeCard({ kind: "personal-only" });
    const stored = await deps.imports.newestOf(person.id);
    if (!stored) return noticeCard({ kind: "no-import" });
    const found = importWithForm(deps, stored);
    return found.ok ? importCard(found.value) : found.refusal;
  },
};
