import type { InstitutionShare } from "../../domain/application/totals";
import type { SharedOutline } from "../outline/withoutPrivate";
import type { Compared } from "./comparable";

/** How far a version had come, and when: a point of the chart. */
export type ProgressPoint = DayAt & { readonly version: number; readonly percent: number };

/** An instant, and its local day (2027-01-11) where the partnership is. */
type DayAt = { readonly at: Date; readonly day: string };

/** From the day the application was set up to its deadline, with a point for each version until this one. */
export type PageProgress = {
  readonly started: DayAt;
  readonly deadline: DayAt;
  readonly points: readonly ProgressPoint[];
};

/** A measure or a section of the page. A section without a measure is about the whole application. */
export type PagePlace = { readonly measureId: string | null; readonly sectionId: string | null };

/** A measure, or a section about the whole application, as on the status card. */
export type PageStatusLine = {
  readonly name: string;
  readonly of: PagePlace;
  /** The state in words. */
  readonly state: string;
  readonly isDone: boolean;
  /** Parties that it waits for. */
  readonly awaited: readonly string[];
};

export type PageStatus = {
  /** 0 to 100; null in a final version, and in old drafts. */
  readonly percent: number | null;
  readonly sections: { readonly total: number; readonly approved: number };
  readonly approvals: { readonly given: number; readonly needed: number } | null;
  /** `left` says how long there is, from today. */
  readonly deadline: { readonly when: string; readonly left: string; readonly tone: "calm" | "soon" | "urgent" };
  /** Sentences: who is waited for, and who did not answer in time. */
  readonly waits: readonly string[];
  /** The coordinator's own rules for who must approve. */
  readonly rules: readonly string[];
  readonly lines: readonly PageStatusLine[];
  readonly progress: PageProgress | null;
};

/** The ledger of the draft, in whole kroner. */
export type PageTotals = {
  readonly total: number;
  readonly columns: readonly { readonly label: string; readonly kroner: number }[];
  readonly measures: readonly {
    readonly id: string;
    readonly name: string;
    readonly total: number;
    /** One figure a column. */
    readonly columns: readonly number[];
  }[];
  /** Who gets it, the largest share first. */
  readonly shares: readonly InstitutionShare[];
  readonly years: readonly { readonly year: number; readonly kroner: number }[];
  /** What is shown beside the sum: it adds nothing to it. */
  readonly beside: readonly { readonly label: string; readonly kroner: number }[];
};

export type PageFinding = {
  readonly sentence: string;
  readonly severity: "blocking" | "warning";
  /** The section on this page that it is about; null if it is about the whole application. */
  readonly place: PagePlace | null;
  /** Opens the bot's chat with the words that lead to the place; null if no bot is registered. */
  readonly chatUrl: string | null;
};

export type PageFile = {
  readonly fileName: string;
  readonly title: string;
  readonly type: string;
  readonly url: string;
};

/**
 * A draft as one reader may see it, in plain data. `outline` has no private answers unless the reader may see them;
 * `compared` never has any.
 */
export type PageContent = SharedOutline & {
  /** It reports what was granted and used, and applies for nothing. */
  readonly isReport: boolean;
  /** Its first owner; null if it has none. */
  readonly owner: string | null;
  /** When it was compiled: "11. januar 2027 kl. 13.00". */
  readonly when: string;
  /** Who made it final, and why despite open points; null for a draft. */
  readonly final: { readonly byName: string; readonly reason: string | null } | null;
  readonly status: PageStatus;
  readonly totals: PageTotals;
  readonly findings: readonly PageFinding[];
  readonly chatUrl: string | null;
  /** This version and the one before, by its number. Null for the first. */
  readonly compared: (Compared & { readonly version: number }) | null;
  readonly files: { readonly each: readonly PageFile[]; readonly all: string | null; readonly intro: string };
};
