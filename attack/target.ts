import { randomUUID } from "node:crypto";
import { buttonsOf, inputsOf } from "../demo/card";
import { type Connector, startConnector } from "../demo/connector";
import { TeamsClient, type TeamsUser } from "../demo/teamsClient";
import { open, partnership, save, setUp } from "../tests/support/bot/partnership";
import { type CardIds, idsOfNothing } from "./forgedData";

const account = (id: number, name: string) => ({
  id: String(id),
  name,
  aadObjectId: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
});

const members = {
  kari: account(1, "Kari Nordmo"),
  ola: account(2, "Ola Bakkevik"),
  liv: account(3, "Liv Strandheim"),
  per: account(4, "Per Nyvoll"),
  anne: account(5, "Anne Lerkedal"),
  tor: account(6, "Tor Fremmed"),
};

/** How many strangers there are: a limit for each sender is not to be met. */
const STRANGERS = 60;

/** A running bot with a partnership in it, and strangers who may see nothing of that. */
export type Target = {
  readonly url: string;
  readonly connector: Connector;
  readonly ids: CardIds;
  readonly strangers: readonly TeamsUser[];
  /** Words that stand in the partnership, and in no answer to a stranger. */
  readonly secrets: readonly string[];
  readonly coordinator: TeamsUser;
  close(): Promise<void>;
};

const SECRETS = ["Ledersamlinger", "Fjordvik", "Læringsmiljøsenteret", "Hemmelig", "Lerkedal", "Strandheim"];

/** Sets a partnership up in the bot at `url`, which has its people from a connector of ours. */
export async function startTarget(url: string): Promise<Target> {
  const connector = await startConnector({ accounts: Object.values(members) });
  const client = new TeamsClient(url, connector, { tenantId: "tenant", teamId: "team", channelId: "19:channel" });
  const elsewhere = new TeamsClient(url, connector, { tenantId: "tenant", teamId: "team-2", channelId: "19:other" });
  const user = Object.fromEntries(Object.entries(members).map(([name, who]) => [name, client.as(who)])) as Record<
    keyof typeof members,
    TeamsUser
  >;
  const { applicationId } = await partnership({ client, user });
  const list = await user.kari.execute("measures/list", { applicationId });
  const measureId = String(buttonsOf(list).find(({ data }) => data.measureId)?.data.measureId);
  await save(user.kari, await open(user.kari, applicationId, "partnership", measureId), { text: "Hemmelig plan." });
  const parties = await user.kari.execute("parties/list", { applicationId });
  const idIn = (name: "partyId" | "memberId") =>
    String(buttonsOf(parties).find(({ data }) => data[name])?.data[name] ?? randomUUID());
  const strangers = Array.from({ length: STRANGERS }, (_, index) =>
    elsewhere.as(account(1_000 + index, `Fremmed ${index}`)),
  );
  await setUp(elsewhere, strangers[0] as TeamsUser, {
    title: "En annen",
    owner: "Dalen kommune",
    network: "Dalnettet",
  });
  return {
    url,
    connector,
    strangers,
    secrets: SECRETS,
    coordinator: user.kari,
    ids: { ...idsOfNothing(), applicationId, measureId, partyId: idIn("partyId"), memberId: idIn("memberId") },
    close: () => connector.close(),
  };
}

/** Whether what the coordinator wrote is still there, as it was written. */
export async function isWhole({ coordinator, ids }: Target): Promise<boolean> {
  const card = await open(coordinator, ids.applicationId, "partnership", ids.measureId);
  return inputsOf(card).some(({ value }) => value === "Hemmelig plan.");
}
