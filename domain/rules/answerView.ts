import type { Form, FormSection } from "../../forms/form";
import { emptyRecord, type SectionRecord } from "../answers/sectionRecord";
import { placeKey } from "../answers/sectionRef";
import { inSchemeOf } from "../application/inSchemeOf";
import type { MeasureId, Party, PartyId, Structure } from "../application/structure";
import { dependentAnswers } from "./dependentAnswers";
import { expressionsInSection, sectionsNamed } from "./expressionsInSection";
import { lazily } from "./lazily";
import { type SectionAnswers, storedAnswers } from "./storedAnswers";
import type { View, ViewAt } from "./view";

export type AnswerView = {
  /** By section and field. A field that each party answers has the list of all answers, or the party's own. */
  readonly at: (measureId: MeasureId | null, taking: readonly Party[], party: Party | null) => View;
  /** The value of a party's own field; undefined if it is not answered. */
  readonly own: (sectionId: string, measureId: MeasureId | null, field: string, partyId: PartyId) => unknown;
};

/** The answers of an application by place. `viewAt` is what its conditions and computed fields see. */
export function answerView(
  form: Form,
  structure: Structure,
  records: readonly SectionRecord[],
  viewAt: ViewAt,
): AnswerView {
  const stored = new Map(records.map((record) => [placeKey(record), record]));
  const read = new Map<string, SectionAnswers>();
  const answersAt = (section: FormSection, measureId: MeasureId | null): SectionAnswers => {
    const place = section.scope === "measure" ? measureId : null;
    const key = placeKey({ measureId: place, sectionId: section.id });
    const known = read.get(key);
    if (known) return known;
    const asked = inSchemeOf(section, structure, place);
    const record = stored.get(key) ?? emptyRecord(place, section.id);
    const answers =
      expressionsInSection(asked).length > 0
        ? dependentAnswers(form, structure, asked, { record, viewAt })
        : storedAnswers(asked, record);
    read.set(key, answers);
    return answers;
  };
  return {
    at: (measureId, taking, party) =>
      lazily(
        Object.fromEntries(
          sectionsNamed(form)
            .filter(({ scope }) => scope === "application" || measureId !== null)
            .map((section) => [section.id, () => answersAt(section, measureId).all(taking, party)]),
        ),
      ),
    own: (sectionId, measureId, field, partyId) => {
      const section = form.sections.find(({ id }) => id === sectionId);
      return section && answersAt(section, measureId).own(field, partyId);
    },
  };
}
