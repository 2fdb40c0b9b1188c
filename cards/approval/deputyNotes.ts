import type { Section } from "../../domain/section/section";
import { type Note, note } from "../kit/note";
import { t } from "../wording";

/** The current approvals that a deputy gave, and for whom. */
export const deputyNotes = ({ approvals }: Section): Note[] =>
  approvals.flatMap(({ personName: deputy, onBehalfOf }) =>
    onBehalfOf ? [note("good", t("approve.byDeputy", { deputy, person: onBehalfOf.personName }))] : [],
  );
