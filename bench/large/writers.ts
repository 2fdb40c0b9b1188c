import { buttonsOf, inputsOf } from "../../demo/card";
import type { TeamsClient } from "../../demo/teamsClient";
import { journeyFor } from "../../domain/section/journeyFor";
import type { Form } from "../../forms/form";
import type { Writer } from "../writer";
import type { Large } from "./application";

type SaveData = Writer["data"];

/** So many long texts of their own parties that people have open, in different sections and measures. */
export async function writersOf(
  client: TeamsClient,
  form: Form,
  { application, people }: Large,
  count: number,
): Promise<Writer[]> {
  const writers: Writer[] = [];
  const taken = new Set<string>();
  // Fewer people than texts: each person writes several.
  const turns = Array.from({ length: Math.ceil(count / people.length) }, () => people).flat();
  for (const { id, account } of turns) {
    if (writers.length === count) break;
    const steps = journeyFor(form, application, id);
    const found = steps.flatMap((step, index) =>
      step.slots.flatMap(({ field, party }) => {
        const input = `${field.id}.${party?.id}`;
        const at = `${step.measureId} ${step.sectionId} ${input}`;
        const after = steps[index + 1];
        return field.type === "longText" && party !== null && after && !taken.has(at)
          ? [{ step, after, input, at }]
          : [];
      }),
    );
    const own = found[writers.length % Math.max(found.length, 1)];
    if (!own) continue;
    taken.add(own.at);
    const user = client.as(account);
    const { measureId, sectionId } = own.step;
    const card = await user.execute("walk/goTo", { applicationId: application.id, measureId, sectionId });
    const data = buttonsOf(card).find(({ verb, data }) => verb === "section/save" && data.then === "next")
      ?.data as SaveData;
    const inputs = Object.fromEntries(inputsOf(card).map(({ id: input, value }) => [input, value]));
    writers.push({
      activity: user.activity("chat", { type: "invoke", name: "adaptiveCard/action" }),
      data: { ...data, ...inputs },
      input: own.input,
      next: JSON.stringify({ measureId: own.after.measureId, sectionId: own.after.sectionId }).slice(1, -1),
      version: 1,
      text: inputs[own.input] ?? "",
    });
  }
  return writers;
}
