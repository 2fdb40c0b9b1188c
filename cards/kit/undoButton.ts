import type { SectionRef } from "../../domain/section/sectionRef";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { type Button, button } from "./button";

/** What a person saved at a place: by slot, the version it created. */
export type UndoableSave = {
  readonly place: SectionRef;
  readonly fields: readonly { slot: string; version: number }[];
};

/** "Angre", on the card that follows a save. */
export const undoButton = (applicationId: string, { place: { measureId, sectionId }, fields }: UndoableSave): Button =>
  button(t("button.undo"), writingVerbs.undo, { applicationId, measureId, sectionId, fields });
