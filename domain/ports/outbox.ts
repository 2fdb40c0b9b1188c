import type { Notice } from "../application/notice";
import type { ApplicationId } from "../application/structure";

declare const row: unique symbol;

/** SQL whose rows have a known type. A test compares the type with what the database answers (docs/decisions/034). */
export type Sql<Row> = string & { readonly [row]?: Row };

/** One statement inside a transaction that somebody else opened. */
export type Statement = <Row extends Record<string, unknown>>(
  text: Sql<Row>,
  values: readonly unknown[],
) => Promise<{ rows: Row[] }>;

/** Enqueues messages inside the transaction that causes them: a change that is not saved is not announced. */
export interface Outbox {
  applicationChanged(id: ApplicationId, inTransaction: Statement): Promise<void>;
  /** The same for many in one statement. */
  applicationsChanged(ids: readonly ApplicationId[], inTransaction: Statement): Promise<void>;
  notice(notice: Notice, inTransaction: Statement): Promise<void>;
  /** Sent after a delay; identical notices in the meantime are sent once. */
  gathered(notice: Notice, inTransaction: Statement): Promise<void>;
  /** Many in one statement, sent after a delay if there is one. */
  notices(notices: readonly Notice[], inTransaction: Statement, afterMs?: number): Promise<void>;
  /** Has the files of a version made, to be kept. */
  versionFiles(draftId: string, inTransaction: Statement): Promise<void>;
}
