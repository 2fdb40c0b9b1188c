import type { Party, Structure } from "../../domain/application/structure";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import type { AnswerRefusal } from "../../domain/section/readAnswer";
import type { ChangeRequest, SectionRecord } from "../../domain/section/sectionRecord";
import type { SectionRef } from "../../domain/section/sectionRef";
import type { Slot } from "../../domain/section/slot";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import type { Conflict } from "../../domain/writing/saveAnswers";
import type { TextSource } from "../../domain/writing/textSources";
import type { Form, FormSection } from "../../forms/form";
import type { Leaving } from "../kit/button";
import type { Undo } from "../kit/undoButton";

/** What has happened, in a word. */
export type Said = "saved" | "theirs-stand" | "restored" | "undone" | "written-since" | "not-received";

/** What the section card is made of: the place, what is stored there, and what has just happened. */
export type SectionArgs = {
  form: Form;
  structure: Structure;
  section: FormSection;
  place: SectionRef;
  /** The person's own slots. */
  slots: readonly Slot[];
  record: SectionRecord;
  /** Where in the person's walk, counted from 0, and how long the walk is. */
  index: number;
  total: number;
  /** What stands in the inputs by slot id, where it is not what is stored. */
  typed: Readonly<Record<string, string>> | null;
  problems: Readonly<Record<string, AnswerRefusal>>;
  /** What somebody else saved meanwhile, where the person chooses once what cannot be read is mended. */
  conflicts: readonly Conflict[];
  /** What was in conflict, and stands with the changes of both. */
  merged?: readonly Conflict[];
  said: Said | null;
  /** The slots that were filled and of which nothing came; only with "not-received". */
  absent?: readonly string[];
  /** What was saved just now, to be taken back. */
  undo?: Undo | null;
  /** Who has approved the section as it stands. */
  standing?: readonly Party[];
  /** Whose approval fell away by what was saved just now, here or on the card before. */
  fallen?: readonly Party[];
  /** The button that would have led away from what stands in `typed` and is stored nowhere. */
  leaving?: Leaving | null;
  now: Date;
  changeRequests: readonly ChangeRequest[];
  /**
   * The first slot to show, counted from 0. Only texts too long for one card need it: the card's own button
   * "Lagre og vis resten" is a `section/save` with this `from` in its data.
   */
  from?: number;
  /**
   * What the card that is answered knew of some fields, by slot id: of those of which nothing was saved. They keep it,
   * so that what somebody else saved there meanwhile is a conflict at the next save.
   */
  bases?: Readonly<Record<string, string>>;
  /** The person's texts for the same fields elsewhere, by slot id, where they were asked for. */
  reuse?: ReadonlyMap<string, readonly TextSource[]>;
  /** Where the person's texts stand unchanged as well, by slot id, where that was looked up. */
  same?: ReadonlyMap<string, readonly TextSource[]>;
  /** What an earlier application said, to read and to use. */
  earlier?: readonly EarlierAnswer[];
  /** The draft that the person has before them, where the person comes from reading it. */
  seen?: DraftSeen;
  /** The draft is another than the one that the person's party has answered about. */
  isOvertaken?: boolean;
};
