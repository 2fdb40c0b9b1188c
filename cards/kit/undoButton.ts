import type { SectionRef } from "../../domain/section/sectionRef";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { type Button, button } from "./button";

/** What somebody has saved at a place: by slot, the version that it made. */
export type Undo = { readonly place: SectionRef; readonly fields: readonly { slot: string; version: number }[] };

/** "Angre", on whichever card comes after a saving. */
export const undoButton = (applicationId: string, { place: { measureId, sectionId }, fields }: Undo): Button =>
  button(t("button.undo"), writingVerbs.undo, { applicationId, measureId, sectionId, fields });
