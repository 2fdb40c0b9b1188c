import { answerIn } from "../../domain/answers/slot";
import { measuresOf, participantsOf } from "../../domain/application/structure";
import { type Application, recordAt, type Section } from "../../domain/section/section";
import type { Field, Form } from "../../forms/form";
import { documentWords } from "../wording/documentWords";
import type { PartyAnswer } from "./answersOf";

/**
 * A note that the party gave the same text in an earlier measure, so the reader can skip it. A document of one scheme is
 * handed in alone, and points to no measure of another.
 */
export function unchangedNote(
  { documents }: Form,
  application: Application,
  section: Section,
  field: Field,
  { party, value }: PartyAnswer,
): string | null {
  if (section.measureId === null || value === null) return null;
  const measures = measuresOf(application);
  const scheme = measures.find(({ id }) => id === section.measureId)?.scheme;
  for (const { id, number, scheme: other } of measures) {
    if (id === section.measureId) return null;
    if (documents === "scheme" && other !== scheme) continue;
    const takesPart = party === null || participantsOf(application, id).includes(party);
    const record = recordAt(application, { measureId: id, sectionId: section.sectionId });
    const earlier = answerIn(record, { field, party });
    if (takesPart && earlier?.value === value) return documentWords("unchangedFrom", { measure: number });
  }
  return null;
}
