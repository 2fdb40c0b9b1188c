import type { Notice } from "../application/notice";

/** Sends a notice that is due. Implemented by the Teams edge. */
export interface Notifier {
  deliver(notice: Notice): Promise<void>;
}
