import { buttonsOf, type Card, inputsOf } from "../../../demo/card";
import type { TeamsClient, TeamsUser } from "../../../demo/teamsClient";
import type { TestBot } from "./bot";

export const SETTING_UP = {
  title: "Behovsmelding 2027",
  year: "2027",
  date: "2027-02-01",
  time: "12:00",
  owner: "Fjordvik kommune",
  network: "Kompetansenettverk Fjord",
};

/** Sets an application up in a channel, and waits for its status card; others may come there meanwhile. */
export async function setUp(
  client: TeamsClient,
  coordinator: TeamsUser,
  { plan, ...over }: Partial<typeof SETTING_UP & { formId: string; plan: string; language: string }> = {},
): Promise<{ applicationId: string; status: Card; statusActivityId: string }> {
  const from = client.mark;
  const start = await coordinator.execute("application/start", { beside: true }, "channel");
  const created = await coordinator.press(start, "application/create", { ...SETTING_UP, ...over }, "channel");
  const applicationId = String(buttonsOf(created).find(({ verb }) => verb === "measures/open")?.data.applicationId);
  // The card is drawn for the newest form, which has no plan. One that has gets it afterwards.
  if (plan)
    await coordinator.press(await coordinator.execute("application/edit", { applicationId }), "application/change", {
      plan,
    });
  const sent = await client.awaitSent(
    from,
    ({ card, conversationId }) =>
      conversationId === client.team.channelId &&
      card !== null &&
      buttonsOf(card).some(({ verb, data }) => verb === "draft/compile" && data.applicationId === applicationId),
    "the status card",
  );
  return { applicationId, status: sent.card as Card, statusActivityId: sent.activityId };
}

/** Joins a new party, in the person's own chat. */
export async function joinNew(
  user: TeamsUser,
  applicationId: string,
  kind: string,
  party: Record<string, string>,
  roles = "writes,approves",
): Promise<Card> {
  const which = await user.execute("party/joinKind", { applicationId, kind });
  const chosen = inputsOf(which).some(({ id }) => id === "party") ? { party: "new" } : {};
  return user.press(which, "party/joinAs", { ...chosen, ...party, roles });
}

export async function addMeasure(
  user: TeamsUser,
  applicationId: string,
  name: string,
  wants: (title: string) => boolean = () => true,
  scheme = "",
): Promise<Card> {
  const list = (await user.execute("measures/list", { applicationId })) as Card;
  const partyIds = (inputsOf(list).find(({ id }) => id === "partyIds")?.choices ?? [])
    .filter(({ title }) => wants(title))
    .map(({ value }) => value)
    .join(",");
  return user.press(list, "measure/add", { name, partyIds, ...(scheme && { scheme }) });
}

/** Kari coordinates for the kommune, Liv is at LMS, Per at Nord, Anne in the union; one measure with LMS. */
export async function partnership({ client, user }: Pick<TestBot, "client" | "user">) {
  const made = await setUp(client, user.kari);
  await joinNew(user.liv, made.applicationId, "uh", {
    name: "Læringsmiljøsenteret",
    shortName: "LMS",
    orgNumber: "920000002",
  });
  await joinNew(user.per, made.applicationId, "uh", {
    name: "Nord universitet",
    shortName: "Nord",
    orgNumber: "930000000",
  });
  await joinNew(user.anne, made.applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
  await addMeasure(user.kari, made.applicationId, "Ledersamlinger", (title) => !/Nord/.test(title));
  return made;
}

/** Joins the kommune beside Kari, and is let in by her where it takes that: a newcomer approves with her yes only. */
export async function joinKommune(
  { client, user: { kari } }: Pick<TestBot, "client" | "user">,
  user: TeamsUser,
  applicationId: string,
  roles: "writes" | "approves" | "writes,approves" = "writes,approves",
): Promise<Card> {
  const from = client.mark;
  const which = await user.execute("party/joinKind", { applicationId, kind: "municipalOwner" });
  const party = inputsOf(which)[0]?.choices.find(({ title }) => title === SETTING_UP.owner)?.value ?? "";
  const joined = await user.press(which, "party/joinAs", { party, roles });
  if (roles === "writes") return joined;
  const asked = await kari.receive(from, `Skal ${user.account.name} få godkjenne?`);
  await kari.press(asked, ({ data }) => data.answer === "approves");
  return joined;
}

/** The section card of one place of a person's walk. */
export const open = (
  user: TeamsUser,
  applicationId: string,
  sectionId: string,
  measureId: string | null = null,
): Promise<Card> => user.execute("walk/goTo", { applicationId, measureId, sectionId });

/** The name of an input: its field, and for a cell of a table its row and its column ("risks.r1.risk"). */
export function inputName(id: string): string {
  const [field = "", , ...cell] = id.split(".");
  return [field, ...cell].join(".");
}

/** Saves what is typed, by the names of inputs, and stays. */
export async function save(
  user: TeamsUser,
  card: Card,
  typed: Record<string, string>,
  then: "next" | "stay" = "stay",
): Promise<Card> {
  const inputs = inputsOf(card);
  const byId = Object.fromEntries(
    Object.entries(typed).map(([name, text]) => {
      const found = inputs.find(({ id }) => inputName(id) === name);
      if (!found) throw new Error(`no input for ${name}: ${inputs.map(({ id }) => id).join(", ")}`);
      return [found.id, text];
    }),
  );
  return user.press(card, ({ verb, data }) => verb === "section/save" && data.then === then, byId);
}

export const typedIn = (card: Card, name: string): string | undefined =>
  inputsOf(card).find(({ id }) => inputName(id) === name)?.value;
