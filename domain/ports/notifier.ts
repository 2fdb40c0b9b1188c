import type { Notice } from "../application/notice";

/** Sends what is due; the Teams edge implements it. */
export interface Notifier {
  deliver(notice: Notice): Promise<void>;
}
