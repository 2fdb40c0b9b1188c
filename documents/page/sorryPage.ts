import { documentWords } from "../wording/documentWords";
import { renderTemplate } from "./renderTemplate";

/**
 * A page that says why there is nothing to read, and what to do. The first sentence of the text is its heading.
 * `chatUrl` leads to the chat with the bot, where one gets a new link; null where no bot is registered.
 */
export function sorryPage(text: string, chatUrl: string | null): string {
  const end = text.indexOf(". ");
  const [what, todo] = end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 2)];
  const heading = what.replace(/\.$/, "");
  return renderTemplate("sorry", {
    ...{ title: `${heading} · Samskriv`, heading, todo, chatUrl },
    words: { openChat: documentWords("page.openChat") },
  });
}
