import type { Section } from "../../domain/section/section";
import { type Note, note } from "../kit/note";
import { t } from "../wording";

/** Which of the approvals that stand were given by a deputy, and for whom. */
export const deputyNotes = ({ approvals }: Section): Note[] =>
  approvals.flatMap(({ personName: deputy, onBehalfOf }) =>
    onBehalfOf ? [note("good", t("approve.byDeputy", { deputy, person: onBehalfOf.personName }))] : [],
  );
