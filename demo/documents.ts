import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import mammoth from "mammoth";
import { buttonsOf, type Card, linksOf } from "./card";
import type { TeamsUser } from "./teamsClient";

const GET = "documents/get";

/** Whether a card leads to a version's documents: a draft in the channel, or a final version. */
export const leadsToDocuments = (card: Card | null): boolean => buttonsOf(card ?? {}).some(({ verb }) => verb === GET);

/** Asks for the documents of the version on a card. @returns the address that the answer leads to */
export async function documentsLink(
  user: TeamsUser,
  card: Card | null,
  where: "chat" | "channel" = "channel",
): Promise<string> {
  const [link] = linksOf(await user.press(card ?? {}, GET, {}, where));
  if (!link) throw new Error("no link to the documents came");
  return link.url;
}

/** Follows the signed link on the posted card, as a person would, and saves every Word document. @returns the file names */
export async function download(documentsUrl: string, folder: string): Promise<string[]> {
  const page = await fetch(documentsUrl);
  const html = await page.text();
  if (!page.ok) throw new Error(`the link to the documents answers ${page.status}`);
  mkdirSync(folder, { recursive: true });
  const links = [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => (href as string).replace(/&amp;/g, "&"));
  const names: string[] = [];
  for (const link of links) {
    const name = basename(decodeURIComponent(new URL(link).pathname));
    // One link leads to all of them together, packed.
    if (!name.endsWith(".docx")) continue;
    const answer = await fetch(link);
    if (!answer.ok) throw new Error(`${link} answers ${answer.status}`);
    writeFileSync(join(folder, name), Buffer.from(await answer.arrayBuffer()));
    names.push(name);
  }
  return names;
}

/** What another program than Samskriv reads in a Word document: a line of text for each paragraph. */
export const linesOf = async (path: string): Promise<string[]> =>
  (await mammoth.extractRawText({ path })).value.split("\n\n");
