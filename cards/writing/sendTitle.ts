import type { Sending } from "../../domain/approval/sendSection";
import { t } from "../wording";

/** The title of the button that saves a section and sends it. */
export function sendTitle({ kind, approves }: Sending): string {
  if (approves) return t("section.saveSendApprove");
  const titles = { answer: "section.saveSendAgain", last: "section.saveSend", all: "section.saveSendAll" } as const;
  return t(titles[kind]);
}

/** What remains to be done after "Lagre" alone. */
export const toSendWords = (sending: Sending): string =>
  t(sending.kind === "answer" ? "section.answerNotSent" : "section.notSent", { button: sendTitle(sending) });
