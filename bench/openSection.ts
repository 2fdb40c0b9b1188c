import { answersFor, type Voice } from "../demo/answers";
import { type Button, buttonsOf, type Card, inputsOf, textOf } from "../demo/card";
import type { TeamsUser } from "../demo/teamsClient";
import type { Form } from "../forms/form";
import type { Writer } from "./writer";

/** A writer, and the cards that the writer is answered with, as they are now. */
export type Opened = { readonly writer: Writer; readonly cards: () => Promise<Card[]> };

type Wanted = { applicationId: string; voice: Voice; measure: number; forms: ReadonlyMap<string, Form> };
type SaveData = Writer["data"] & { readonly measureId: string | null; readonly sectionId: string };

const saveAndNext = ({ verb, data }: Pick<Button, "verb" | "data">) => verb === "section/save" && data.then === "next";
const saveDataOf = (card: Card) => buttonsOf(card).find(saveAndNext)?.data as SaveData | undefined;

/** Lets a person answer all that is his, and then opens a section with a long text of his own in one of the measures. */
export async function openSection(user: TeamsUser, { applicationId, voice, measure, forms }: Wanted): Promise<Opened> {
  const walked = await walk(user, applicationId, voice);
  const measures = [...new Set(walked.flatMap((card) => saveDataOf(card)?.measureId ?? []))];
  const isLong = ({ sectionId }: SaveData, input: string) =>
    [...forms.values()].some(({ sections }) =>
      sections
        .find(({ id }) => id === sectionId)
        ?.fields.some(({ id, type }) => type === "longText" && input.startsWith(`${id}.`)),
    );

  for (const [step, card] of walked.entries()) {
    const at = saveDataOf(card);
    const after = saveDataOf(walked[step + 1] ?? {});
    const long = at && inputsOf(card).find(({ id }) => isLong(at, id) && !id.endsWith(".all"));
    if (!at || !after || !long || at.measureId !== measures[measure]) continue;

    const open = ({ measureId, sectionId }: SaveData) =>
      user.execute("walk/goTo", { applicationId, measureId, sectionId });
    const opened = await open(at);
    const data = saveDataOf(opened) as SaveData;
    const inputs = Object.fromEntries(inputsOf(opened).map(({ id, value }) => [id, value]));
    const writer: Writer = {
      activity: user.activity("chat", { type: "invoke", name: "adaptiveCard/action" }),
      data: { ...data, ...inputs },
      input: long.id,
      next: JSON.stringify({ measureId: after.measureId, sectionId: after.sectionId }).slice(1, -1),
      version: Number(data.base[long.id]?.split(":")[0]),
      text: inputs[long.id] ?? "",
    };
    return { writer, cards: async () => [await open(at), await open(after)] };
  }
  throw new Error(`${voice.who} has no section with a long text`);
}

/** Goes back to the first section, and from there to the end. @returns the cards that the person came by */
async function walk(user: TeamsUser, applicationId: string, voice: Voice): Promise<Card[]> {
  let card = await user.execute("walk/resume", { applicationId });
  while (buttonsOf(card).some(({ verb }) => verb === "walk/back")) card = await user.press(card, "walk/back");
  const walked: Card[] = [];
  while (saveDataOf(card)) {
    walked.push(card);
    card = await user.press(card, saveAndNext, answersFor(card, voice));
    if (walked.length > 200) throw new Error(`the walk does not end:\n${textOf(card)}`);
  }
  return walked;
}
