import { partyLabel } from "../../domain/application/structure";
import { awaitedOf } from "../../domain/progress/progress";
import type { WritingTask } from "../../domain/progress/tasks";
import { t } from "../wording";
import { inShort } from "../words/inShort";

/** The state of a person's part of a section, in a word. */
export type PartState = {
  readonly state: string;
  readonly color: "Default" | "Accent" | "Attention";
  readonly weight: "Default" | "Bolder";
};

/** Whether the person's part is done and sent, or need not be sent. */
const isSent = ({ missing, toSend, wanted, section }: WritingTask): boolean =>
  missing.length === 0 && !toSend && !wanted && section.state !== "empty";

/** Whom the section waits for, once the person's own part is sent; null if for nobody. */
export function waitsFor(own: WritingTask): string | null {
  const { section } = own;
  const names = awaitedOf(section).map(partyLabel);
  if (names.length === 0 || !isSent(own)) return null;
  const key = section.state === "awaitingApproval" ? "summary.waitsApproval" : "summary.waits";
  return t(key, { parties: inShort(names.join(", "), 200) });
}

const said = (state: string): PartState => ({ state, color: "Default", weight: "Default" });

/** The state of the person's own part of a section. */
export function partState({ section, missing, toSend, wanted, later, answered, step }: WritingTask): PartState {
  if (wanted) return { state: t("state.changeWanted"), color: "Attention", weight: "Bolder" };
  if (later) return said(t("summary.isLater"));
  if (missing.length > 0)
    return { state: t("summary.lacks", { count: missing.length }), color: "Attention", weight: "Default" };
  if (section.state === "approved") return said(t("state.approved"));
  if (toSend) return { state: t("summary.toSend"), color: "Default", weight: "Bolder" };
  if (section.state === "awaitingApproval") return said(t("state.awaitingApproval"));
  const contributes = step.slots.some(({ field, party }) =>
    party ? field.requiredOf.includes(party.kind) : field.requiredOf.length > 0,
  );
  if (contributes && answered === 0) return said(t("summary.waitsOthers"));
  return contributes ? said(t("summary.isSent")) : said(answered > 0 ? t("summary.written") : t("summary.optional"));
}
