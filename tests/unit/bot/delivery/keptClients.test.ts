import type { Activity } from "botbuilder";
import { KeptClients } from "../../../../bot/delivery/keptClients";

const TEAMS = "https://teams.example/emea";

const addressOf = (client: unknown) => (client as { baseUri: string }).baseUri;

const turn = async (clients: KeptClients, serviceUrl = TEAMS) => {
  const activity = { channelId: "msteams", serviceUrl } as Activity;
  const { connectorFactory, audience, claimsIdentity } = await clients.authenticateRequest(activity, "");
  return {
    connector: await connectorFactory?.create(serviceUrl, audience as string),
    userToken: await clients.createUserTokenClient(claimsIdentity),
    claimsIdentity,
  };
};

it("the bot answers turn after turn through the same clients", async () => {
  const clients = new KeptClients({}, null);

  const [first, second] = [await turn(clients), await turn(clients)];

  expect(first.connector).toBeDefined();
  expect(second.connector).toBe(first.connector);
  expect(second.userToken).toBe(first.userToken);
  expect(await clients.createConnectorFactory(first.claimsIdentity).create(TEAMS, "other")).not.toBe(first.connector);
});

it("the bot answers at the turn's service address", async () => {
  const clients = new KeptClients({}, null);

  const [here, there] = [await turn(clients), await turn(clients, "https://teams.example/amer")];

  expect([addressOf(here.connector), addressOf(there.connector)]).toEqual([TEAMS, "https://teams.example/amer"]);
});

it("the bot creates no client for a non-Teams address, neither for answers nor for later messages", async () => {
  const clients = new KeptClients({}, ["teams.example"]);
  const { claimsIdentity } = await turn(clients);

  for (const address of ["https://attacker.example/emea", "http://teams.example/emea", "https://teams.example:8443/"]) {
    await expect(turn(clients, address)).rejects.toThrow("not sent to a foreign service address");
    const later = clients.createConnectorFactory(claimsIdentity).create(address, "audience");
    await expect(later).rejects.toThrow("not sent to a foreign service address");
  }
});
