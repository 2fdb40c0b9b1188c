import type { Activity } from "botbuilder";

/**
 * What a rival stores of a press: the text that the person typed, in a row of the person's own. The other ids are the
 * person's too, since the rivals' rows refer to nothing.
 */
export function storedAs({ from, value }: Activity, inputs: Readonly<Record<string, string>>) {
  const person = from.aadObjectId ?? "";
  const field = inputs[person];
  const typed: unknown = field && value?.action?.data?.[field];
  if (!field || typeof typed !== "string") throw new Error(`a press without what was typed: ${JSON.stringify(from)}`);
  return { id: person, applicationId: person, sectionRef: person, field, writtenById: person, value: typed };
}
