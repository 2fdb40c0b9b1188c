import ICAL from "ical.js";
import type { Locator, Page } from "playwright-core";
import { saidIn } from "../../demo/said";
import { form2026 } from "../support/application/application";
import { testClock } from "../support/bot/bot";
import { localClientWith } from "../support/browser/localClientWith";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";
import { until } from "../support/until";

/** What a calendar reads in a file: the deadline of the application. */
function deadlineIn(file: string) {
  const [component, ...others] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
  if (!component || others.length > 0) throw new Error("the calendar has one deadline");
  const { uid, sequence, startDate } = new ICAL.Event(component);
  const reminders = component.getAllSubcomponents("valarm").length;
  return { uid, sequence, start: startDate.toJSDate().toISOString(), reminders };
}

/** How the languages are chosen, and what the page of a link says when it no longer works. */
const LANGUAGES = [
  { language: "nb" as const, words: "bokmål", foreign: /\b(ikkje|lenkja|utkasta|the|link)\b/i },
  { language: "nn" as const, words: "nynorsk", foreign: /\b(ikke|lenken|lenkene|dokumentene|the|link)\b/i },
  { language: "en" as const, words: "English", foreign: /\b(ikke|ikkje|lenken|lenkja|utkast|og|du)\b/i },
];

inBrowser("A person who gets documents and deadlines in Microsoft's local Teams client", () => {
  describe.each(LANGUAGES)("in $language", ({ language, words, foreign }) => {
    const clock = testClock();
    const client = localClientWith([form2026], { clock });
    const said = saidIn(language);
    let teams: PlaygroundPage;
    let page: Page;

    async function card(where: "chat" | "channel", name: string, bokmal: string): Promise<Locator> {
      const found = teams.cardWith(said(bokmal), where);
      await found.waitFor();
      await teams.picture(found, `${language}-${name}`);
      return found;
    }

    /** The card that the bot answers with in the chat, where an older one may have the same words. */
    async function answerTo(text: string, name: string, bokmal: string): Promise<Locator> {
      const alike = teams.page.locator(".ac-adaptiveCard").filter({ hasText: said(bokmal) });
      const older = await alike.count();
      await teams.say(said(text));
      const found = alike.nth(older);
      await found.waitFor();
      await teams.picture(found, `${language}-${name}`);
      return found;
    }

    /** The page that a link of a card opens. */
    async function open(on: Locator, bokmal: string): Promise<Page> {
      const [opened] = await Promise.all([
        teams.page.context().waitForEvent("page"),
        on.getByRole("link", { name: said(bokmal), exact: true }).click(),
      ]);
      await opened.waitForLoadState();
      return opened;
    }

    /** The file that a link of a card gives, and its address. The browser opens a page for it, and closes it at once. */
    async function calendarOf(on: Locator): Promise<{ url: string; file: string }> {
      const name = said("Legg i kalenderen");
      const button = on.getByRole("link", { name, exact: true });
      // A card with many buttons has the last of them in a menu.
      const isInMenu = (await button.count()) === 0;
      if (isInMenu) await on.getByText("...", { exact: true }).click();
      const link = isInMenu ? teams.page.getByRole("menuitem", { name, exact: true }) : button;
      const [asked] = await Promise.all([
        teams.page.context().waitForEvent("request", (request) => request.url().includes("/kalender/")),
        link.click(),
      ]);
      const answer = await fetch(asked.url());
      expect(answer.headers.get("content-type")).toContain("text/calendar");
      return { url: asked.url(), file: await answer.text() };
    }

    /** What the page says at a phone's width and a window's; nothing is cut or in another language. */
    async function pageSays(name: string): Promise<string> {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        await teams.pagePicture(page, `${language}-${name}-${width}`);
        expect({ name, width, beyond }).toEqual({ name, width, beyond: 0 });
      }
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      return (await page.locator("main").textContent()) ?? "";
    }

    beforeAll(async () => {
      teams = client.teams;
      await teams.chat();
      await teams.say(words);
      await teams.cardWith(said("Språk"), "chat").waitFor();
      await teams.newApplication(said);
    });

    it("opens the draft by a link, which runs out after 15 minutes, and asks for another", async () => {
      await teams.press(await card("channel", "status", "Sett sammen utkast"), said("Sett sammen utkast"));
      await teams.press(await card("channel", "draft", "Les utkastet"), said("Les utkastet"));
      page = await open(await card("channel", "draft-with-link", "Åpne dokumentene"), "Åpne dokumentene");
      expect(await pageSays("page")).toContain(said("Last ned"));

      clock.at = new Date(clock.at.getTime() + 15 * 60_000 + 1_000);
      await page.reload();
      const expired = await pageSays("page-expired");
      expect(expired).toContain(said("Hent ny lenke"));
      expect(expired).not.toMatch(foreign);
      await page.close();

      const linked = teams.cardWith(said("Åpne dokumentene"), "channel");
      const before = await linked.textContent();
      await teams.press(linked, said("Hent ny lenke"));
      await until(async () => (await linked.textContent()) !== before, "the card with another link");
      page = await open(linked, "Åpne dokumentene");
      expect(await page.locator("main").textContent()).toContain(said("Last ned"));
    });

    it("follows a finding to its place on the page, and to the section in the chat", async () => {
      const finding = page
        .locator(".findings li")
        .filter({ has: page.locator('a[href^="#"]') })
        .first();
      const place = finding.getByRole("link", { name: said("Les her på siden"), exact: true });
      const anchor = (await place.getAttribute("href")) ?? "";
      await place.click();
      expect(await page.evaluate("location.hash")).toBe(anchor);
      expect(
        await page.locator(anchor).evaluate((heading) => {
          const { top, bottom } = (
            heading as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
          ).getBoundingClientRect();
          return top >= 0 && bottom <= 900;
        }),
      ).toBe(true);
      // The local client has no address of its own for a chat: the page says what to write there.
      const told = (await page.locator(".chat-said").textContent()) ?? "";
      const [, asked = ""] = /[«“](.+)[»”]/.exec(told) ?? [];
      await teams.chat();
      await teams.say(asked);
      await card("chat", "left", "Dette gjenstår");
    });

    it("withdraws the links, whose pages then say what to do, and gets a new one", async () => {
      await teams.channel();
      const linked = teams.cardWith(said("Trekk tilbake alle lenkene"), "channel");
      await teams.press(linked, said("Trekk tilbake alle lenkene"));
      await card("channel", "withdrawn", "Alle lenkene til denne versjonen er trukket tilbake.");
      await page.reload();
      const withdrawn = await pageSays("page-withdrawn");
      expect(withdrawn).toContain(said("Denne lenken er trukket tilbake.").replace(/\.$/, ""));
      expect(withdrawn).not.toMatch(foreign);
      await page.close();

      await teams.press(teams.cardWith(said("Les utkastet"), "channel"), said("Les utkastet"));
      page = await open(await card("channel", "draft-asked-anew", "Åpne dokumentene"), "Åpne dokumentene");
      expect(await page.locator("main").textContent()).toContain(said("Last ned"));
      await page.close();
    });

    it("puts the deadline in the calendar from three cards, follows it when it moves, and ends a link", async () => {
      const ofAll = await calendarOf(teams.cardWith(said("Sett sammen utkast"), "channel"));
      await teams.chat();
      const home = await answerTo("mine oppgaver", "home", "Legg til tiltak");
      await teams.press(home, said("Mer"));
      const own = await calendarOf(home);
      const first = deadlineIn(own.file);
      expect(deadlineIn(ofAll.file)).toMatchObject({ sequence: 0, start: first.start });
      expect(first.reminders).toBeGreaterThan(0);

      await teams.say(said("frist"));
      await teams.press(teams.cardWith(said("Frist og påminnelser"), "chat"), said("Frist og påminnelser"));
      await teams.press(await card("chat", "reminders", "Endre"), new RegExp(said("Endre")));
      const deadlines = await card("chat", "deadlines", "Ny frist, dato");
      expect(deadlineIn((await calendarOf(deadlines)).file)).toEqual(first);
      await teams.fill(deadlines, said("Ny frist, dato"), "2027-02-05");
      await teams.press(deadlines, said("Se hva som skjer"));
      const asked = await card("chat", "move", "Flytte fristen?");
      await teams.press(asked, said("Flytt fristen"));
      await card("chat", "moved", "Angre");
      const moved = deadlineIn(await (await fetch(own.url)).text());
      expect(moved).toMatchObject({ uid: first.uid, sequence: 1, start: "2027-02-05T11:00:00.000Z" });

      const again = await answerTo("mine oppgaver", "home-again", "Legg til tiltak");
      await teams.press(again, said("Mer"));
      await teams.press(again, said("Kalenderlenken"));
      const calendar = await card("chat", "calendar", "Lag ny lenke");
      await teams.press(calendar, said("Lag ny lenke"));
      const renewed = await calendarOf(
        await card(
          "chat",
          "calendar-renewed",
          "Lenken din er ny, og den gamle virker ikke lenger. Trykk «Legg i kalenderen» for å bruke den nye.",
        ),
      );
      expect(renewed.url).not.toBe(own.url);
      expect(deadlineIn(renewed.file)).toEqual(moved);
      const browser = teams.page.context().browser();
      if (!browser) throw new Error("the client is in a browser");
      page = await browser.newPage();
      await page.goto(own.url);
      const ended = await pageSays("calendar-ended");
      expect(ended).toContain(said("Legg i kalenderen"));
      expect(ended).not.toMatch(foreign);
      await page.close();
    });
  });
});
