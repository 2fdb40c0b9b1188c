import type { Voice } from "../demo/answers";
import { buttonsOf, inputsOf } from "../demo/card";
import type { Account, Connector } from "../demo/connector";
import { MEASURES } from "../demo/figures";
import { TeamsClient, type TeamsUser } from "../demo/teamsClient";
import type { Form } from "../forms/form";
import { type Opened, openSection } from "./openSection";
import { PARAGRAPHS } from "./paragraphs";

const MEASURES_EACH = 3;

const VOICES: readonly Voice[] = [
  { who: "Kari Nordmo", side: "owner", texts: PARAGRAPHS },
  { who: "Ola Bakkevik", side: "other", texts: PARAGRAPHS },
  { who: "Liv Strandheim", side: "uh", texts: PARAGRAPHS },
  { who: "Anne Lerkedal", side: "other", texts: PARAGRAPHS },
];

const PARTIES = [
  { kind: "privateOwner", name: "Solsikken barnehage AS", orgNumber: "910 000 004" },
  { kind: "uh", name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" },
  { kind: "union", name: "Utdanningsforbundet Fjordvik" },
];

/** The people of partnership `number`, for the connector to know. */
export const accountsOf = (number: number): Account[] =>
  VOICES.map(({ who }, index) => {
    const id = `${String(number).padStart(4, "0")}${String(index).padStart(8, "0")}`;
    return { id: `29:${id}`, name: who, aadObjectId: `00000000-0000-4000-8000-${id}` };
  });

/** One partnership in its own channel: an application, its measures, and everybody has answered everything once. */
export async function setUpPartnership(
  number: number,
  botUrl: string,
  connector: Connector,
  forms: ReadonlyMap<string, Form>,
): Promise<Opened[]> {
  const team = {
    tenantId: "10000000-0000-4000-8000-000000000000",
    teamId: `19:team-${number}@thread.tacv2`,
    channelId: `19:channel-${number}@thread.tacv2`,
  };
  const client = new TeamsClient(botUrl, connector, team);
  const users = accountsOf(number).map((account) => client.as(account));
  const [coordinator, ...others] = users as [TeamsUser, ...TeamsUser[]];

  const setUp = await coordinator.say("ny", "channel");
  const created = await coordinator.press(
    setUp,
    "application/create",
    { owner: `Fjordvik kommune ${number}`, network: "Kompetansenettverk Fjord" },
    "channel",
  );
  const applicationId = String(buttonsOf(created)[0]?.data.applicationId);
  for (const [index, user] of others.entries()) {
    await user.execute("party/joinAs", { applicationId, party: "new", roles: "writes,approves", ...PARTIES[index] });
  }
  let list = await coordinator.execute("measures/list", { applicationId });
  for (const { name } of MEASURES.slice(0, MEASURES_EACH)) {
    const partyIds =
      inputsOf(list)
        .find(({ id }) => id === "partyIds")
        ?.choices.map(({ value }) => value) ?? [];
    list = await coordinator.press(list, "measure/add", { name, partyIds: partyIds.join(",") });
  }

  const opened: Opened[] = [];
  for (const [index, user] of users.entries()) {
    opened.push(
      await openSection(user, { applicationId, voice: VOICES[index] as Voice, measure: index % MEASURES_EACH, forms }),
    );
  }
  return opened;
}
