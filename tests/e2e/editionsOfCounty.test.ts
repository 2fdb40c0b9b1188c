import type { Locator } from "playwright-core";
import type { Form } from "../../forms/form";
import { form2026 } from "../support/application/application";
import { localClientWith } from "../support/browser/localClientWith";
import { inBrowser } from "../support/browser/playgroundPage";

const county = (id: string, name: string, region: Form["regions"][number]): Form => {
  const form: Form = { ...form2026, id, name, year: 2027, regions: [region], usualDeadline: "03-15T14:00" };
  return { ...form, inLanguages: new Map([...form2026.inLanguages.keys()].map((language) => [language, form])) };
};
const VEST = "Melding for vest, Vestland";
const NORD = "Melding for nord, Nordland";

inBrowser("editions of a county in Microsoft's local client", () => {
  const client = localClientWith([
    form2026,
    county("vest-2027", "Melding for vest", "vestland"),
    county("nord-2027", "Melding for nord", "nordland"),
  ]);

  /** Waits until the client offers these forms, and no others. */
  async function offered(card: Locator, titles: string[]): Promise<void> {
    const { page } = client.teams;
    await card.getByRole("combobox", { name: "Skjema" }).click();
    await page.getByRole("option", { name: titles.at(-1) as string }).waitFor();
    expect(await page.getByRole("option").allTextContents()).toEqual(titles);
    await page.keyboard.press("Escape");
  }

  it("Whoever chooses a county and asks for its forms gets them in the list, and can set up an application on one", async () => {
    const { teams } = client;
    await teams.channel();
    await teams.mention("ny");
    const setUp = teams.cardWith("Kompetansenettverk", "channel");
    await setUp.waitFor();
    await teams.picture(setUp, "uten-fylke");
    await offered(setUp, ["Skjema av 2026"]);
    await teams.fill(setUp, "Eier", "Fjordvik kommune");

    await setUp.getByRole("combobox", { name: "Fylke" }).click();
    await teams.page.getByRole("option", { name: "Vestland" }).click();
    await teams.press(setUp, "Vis skjemaene for fylket");
    await setUp.locator(`input[value="${VEST}"]`).waitFor();
    await teams.picture(setUp, "fylket");
    await offered(setUp, [VEST, "Skjema av 2026"]);
    expect(await setUp.getByLabel("Eier").first().inputValue()).toBe("Fjordvik kommune");
    expect(await setUp.getByLabel("Frist, dato").first().inputValue()).toContain("15");

    await teams.press(setUp, "Vis alle skjemaer");
    await setUp.getByRole("button", { name: "Vis alle skjemaer" }).waitFor({ state: "detached" });
    await teams.picture(setUp, "alle");
    await offered(setUp, [VEST, "Skjema av 2026", NORD]);

    await teams.fill(setUp, "Kompetansenettverk", "Kompetansenettverk Fjord");
    await teams.press(setUp, "Opprett");
    await teams.cardWith("Opprettet", "channel").waitFor();
  });
});
