import mammoth from "mammoth";
import { approveAll } from "../../../demo/approving";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import type { Field, Form } from "../../../forms/form";
import { settled } from "../database/stored";
import type { TestBot } from "./bot";
import { inputName } from "./partnership";

/** What a person types in an input by its name, and on which card it stands; undefined for what is plausible. */
export type Answers = (name: string, card: Card) => string | undefined;

const FIGURES: readonly Field["type"][] = ["count", "number", "percent", "money", "amount"];

const WRITES = ["section/save", "walk/send"];

/** The primary button, while it saves or sends. */
const nextIn = (card: Card) => buttonsOf(card).find(({ style, verb }) => style === "positive" && WRITES.includes(verb));

/** The first card of what a person has left to write; their tasks if there is nothing. */
async function firstCard(user: TeamsUser): Promise<Card> {
  const home = await user.home();
  const primary = buttonsOf(home).find(({ style, verb }) => style === "positive" && verb.startsWith("walk/"));
  return primary ? user.press(home, primary.title) : home;
}

/** Answers all that a person is asked, and sends it, by the inputs of the cards alone. */
export async function answerAll(user: TeamsUser, form: Form, answers: Answers): Promise<void> {
  const fields = form.sections.flatMap((section) => section.fields);
  let card = await firstCard(user);
  let pressed = 0;
  for (let next = nextIn(card); next; next = nextIn(card)) {
    const typed = inputsOf(card).flatMap(({ id, type, value, choices }): [string, string][] => {
      const name = inputName(id);
      const text = answers(name, card);
      if (text === undefined && value !== "") return [];
      if (text !== undefined || type !== "Input.Text") return [[id, text ?? choices[0]?.value ?? "2027-03-15"]];
      const field = fields.find((each) => each.id === name);
      return [[id, field && FIGURES.includes(field.type) ? "3" : "Slik er det hos oss."]];
    });
    card = await user.press(card, next.title, Object.fromEntries(typed));
    // Who has skipped a card comes back to it.
    if (!nextIn(card)) card = await firstCard(user);
    if (++pressed > 200) throw new Error(`the walk does not end:\n${textOf(card)}`);
  }
}

/** Everybody approves what waits for them, in turn. */
export async function approveEverything({ database }: TestBot, users: readonly TeamsUser[]): Promise<void> {
  for (const user of users) {
    await settled(database.db);
    await approveAll(user);
  }
  await settled(database.db);
}

/** A new draft, so that the unions can read it. */
export async function compile({ client, database }: TestBot, user: TeamsUser, applicationId: string): Promise<void> {
  const from = client.mark;
  await user.execute("draft/compile", { applicationId }, "channel");
  await client.awaitSent(from, ({ card }) => leadsToDocuments(card), "the draft");
  await settled(database.db);
}

/** Makes the application final, with nothing missing. @returns its Word documents */
export async function makeFinal(user: TeamsUser, applicationId: string): Promise<Buffer[]> {
  const asked = await user.execute("final/ask", { applicationId });
  if (inputsOf(asked).length > 0) throw new Error(`something is missing:\n${textOf(asked)}`);
  const done = await user.press(asked, "final/confirm");
  const page = await (await fetch(await documentsLink(user, done, "chat"))).text();
  const links = [...page.matchAll(/href="(http[^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const documents = links.filter((link) => new URL(link).pathname.endsWith(".docx"));
  return Promise.all(documents.map(async (link) => Buffer.from(await (await fetch(link)).arrayBuffer())));
}

/** The lines of a Word document, with plain blanks. */
export async function linesOf(document: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: document });
  return value.replaceAll("\u00a0", " ").split("\n\n");
}
