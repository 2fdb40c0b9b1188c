import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { ForeignServiceAddress } from "./foreignServiceAddress";
import { isServedAt } from "./isServedAt";

type Base = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Base["authenticateRequest"]>>;
type ConnectorFactory = ReturnType<Base["createConnectorFactory"]>;
type ConnectorClient = ReturnType<ConnectorFactory["create"]>;
type UserTokenClient = ReturnType<Base["createUserTokenClient"]>;

/** Teams has a handful of service addresses. */
const MOST_KEPT = 100;

/**
 * botbuilder makes a client for answers, and one for sign-in, in every turn, each with a pipeline of its own: a tenth
 * of what a turn costs. They hold nothing of the turn, so those that have been made for an address are used again.
 *
 * Whatever is sent, in a turn or later, is sent by such a client. None is made for an address that is not of Teams: one
 * that was stored may be from before the settings, or written by somebody else.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  /** @param serviceHosts where the bot's token may go; null for a bot that has none */
  constructor(
    options: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    private readonly serviceHosts: readonly string[] | null,
  ) {
    super(options);
  }

  private readonly connectors = new Map<string, ConnectorClient>();
  private readonly userTokens = new Map<string, UserTokenClient>();

  override async authenticateRequest(...args: Parameters<Base["authenticateRequest"]>): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(...args);
    const { connectorFactory, claimsIdentity } = authenticated;
    return connectorFactory
      ? { ...authenticated, connectorFactory: this.keeping(connectorFactory, appOf(claimsIdentity)) }
      : authenticated;
  }

  override createConnectorFactory(identity: Parameters<Base["createConnectorFactory"]>[0]): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(identity), appOf(identity));
  }

  override createUserTokenClient(identity: Parameters<Base["createUserTokenClient"]>[0]): UserTokenClient {
    return kept(this.userTokens, appOf(identity), () => super.createUserTokenClient(identity));
  }

  private keeping(factory: ConnectorFactory, app: string): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        if (this.serviceHosts && !isServedAt(serviceUrl, this.serviceHosts))
          throw new ForeignServiceAddress(serviceUrl);
        return kept(this.connectors, JSON.stringify([app, serviceUrl, audience]), async () =>
          this.prepared(await factory.create(serviceUrl, audience)),
        );
      },
    };
  }

  /** What a client is made to do otherwise than botbuilder has it; here nothing. */
  protected prepared<Client>(client: Client): Client {
    return client;
  }
}

/** For whom a request was let in: the bot's own id, or nobody's in local mode. */
const appOf = ({ claims }: Authenticated["claimsIdentity"]): string =>
  JSON.stringify(claims.filter(({ type }) => type === "aud" || type === "appid").map(({ value }) => value));

function kept<Client>(clients: Map<string, Promise<Client>>, key: string, make: () => Promise<Client>) {
  const before = clients.get(key);
  if (before) return before;
  if (clients.size >= MOST_KEPT) clients.clear();
  const client = make();
  clients.set(key, client);
  client.catch(() => clients.delete(key));
  return client;
}
