import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import type { Answer, ChangeRequest, SectionRecord } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Slot } from "../../domain/answers/slot";
import type { Party, Structure } from "../../domain/application/structure";
import type { Sending } from "../../domain/approval/sendSection";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import type { FieldsAt } from "../../domain/rules/fieldsAt";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import type { Conflict } from "../../domain/writing/saveAnswers";
import type { TextSource } from "../../domain/writing/textSources";
import type { Form, FormSection } from "../../forms/form";
import type { Leaving } from "../kit/button";
import type { ReturnTo } from "../verbs/cardData";

/** What a person saved at a place: by slot, the version it created. */
export type UndoableSave = {
  readonly place: SectionRef;
  readonly fields: readonly { slot: string; version: number }[];
};

/** What just happened. */
export type SectionOutcome =
  | "saved"
  | "more-asked"
  | "incomplete"
  | "wish-unanswered"
  | "unchanged"
  | "theirs-stand"
  | "restored"
  | "undone"
  | "written-since"
  | "not-received"
  | "fetched"
  | "choose-first"
  | "all-filled";

/** What the section card is drawn from: the place, the stored answers, and what just happened. */
export type SectionArgs = FieldsAt & {
  form: Form;
  structure: Structure;
  section: FormSection;
  place: SectionRef;
  /** The person's own slots. */
  slots: readonly Slot[];
  record: SectionRecord;
  /** The card from which the section was opened; undefined in the walk. */
  returnTo?: ReturnTo;
  /** The position in the person's journey, counted from 0, and its length. */
  index: number;
  total: number;
  /** The input values by slot id, if they differ from what is stored. */
  typed: Readonly<Record<string, string>> | null;
  problems: Readonly<Record<string, AnswerRefusal>>;
  /** Answers that somebody else saved meanwhile. The person chooses once the invalid input is fixed. */
  conflicts: readonly Conflict[];
  /** Former conflicts, merged with both people's changes. */
  merged?: readonly Conflict[];
  said: SectionOutcome | null;
  /** What others have saved since the card was drawn. */
  news?: readonly Answer[];
  /** Slots that were filled but whose input did not arrive; only with "not-received". */
  absent?: readonly string[];
  /** What the person can send from this card; null if nothing, or only together with others. */
  sending?: Sending | null;
  /** The last save, to be undone. */
  undo?: UndoableSave | null;
  /** The title of the section that was saved, if it is another than this one. */
  savedTitle?: string;
  /** Parties that have approved the section's current content. */
  approvedBy?: readonly Party[];
  /** Parties whose approval was voided by the last save, here or on the card before. */
  voided?: readonly Party[];
  /** What does not add up among the amounts that were just saved, here or on the card before. */
  doubts?: readonly string[];
  /** The button that would have led away from unsaved text in `typed`. */
  leaving?: Leaving | null;
  now: Date;
  changeRequests: readonly ChangeRequest[];
  /**
   * The first slot to show, counted from 0. Needed only if texts are too long for one card. The card's own button
   * "Lagre og vis resten" is a `section/save` with this `from` in its data.
   */
  from?: number;
  /**
   * The answered card's expected versions, by slot id, of fields that were not saved. Keeping them means that what
   * somebody else saved there meanwhile is a conflict at the next save.
   */
  bases?: Readonly<Record<string, string>>;
  /** The person's texts for the same fields elsewhere, by slot id, if requested. */
  reuse?: ReadonlyMap<string, readonly TextSource[]>;
  /** Other places with the same text unchanged, by slot id, if looked up. */
  same?: ReadonlyMap<string, readonly TextSource[]>;
  /** Answers of an earlier application, to read and to use. */
  earlier?: readonly EarlierAnswer[];
  /** The draft that the person was reading, if they came from it. */
  seen?: DraftSeen;
  /** The draft to be discussed still lacks something. */
  isUnready?: boolean;
  /** The draft has changed since the person's party answered about it. */
  isOvertaken?: boolean;
};
