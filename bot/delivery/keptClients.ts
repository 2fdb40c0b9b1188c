import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { LRUCache } from "lru-cache";
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
 * botbuilder makes a client for answers and one for sign-in in every turn, each with its own pipeline: a tenth of a
 * turn's cost. They hold nothing of the turn, so they are reused per address.
 *
 * Everything is sent by such a client, in a turn or later. None is made for an address that is not Teams': a stored one
 * may predate the settings or come from somebody else.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  /** @param serviceHosts where the bot's token may go; null for a bot without a token */
  constructor(
    options: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    private readonly serviceHosts: readonly string[] | null,
  ) {
    super(options);
  }

  private readonly connectors = cacheOf<Awaited<ConnectorClient>>();
  private readonly userTokens = cacheOf<Awaited<UserTokenClient>>();

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
    return this.userTokens.forceFetch(appOf(identity), { context: () => super.createUserTokenClient(identity) });
  }

  private keeping(factory: ConnectorFactory, app: string): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        if (this.serviceHosts && !isServedAt(serviceUrl, this.serviceHosts))
          throw new ForeignServiceAddress(serviceUrl);
        return this.connectors.forceFetch(JSON.stringify([app, serviceUrl, audience]), {
          context: async () => this.prepared(await factory.create(serviceUrl, audience)),
        });
      },
    };
  }

  /** Hook to configure a client differently from botbuilder; does nothing here. */
  protected prepared<Client>(client: Client): Client {
    return client;
  }
}

/** The app that a request was admitted for: the bot's own id, or none in local mode. */
const appOf = ({ claims }: Authenticated["claimsIdentity"]): string =>
  JSON.stringify(claims.filter(({ type }) => type === "aud" || type === "appid").map(({ value }) => value));

/** Clients by key. Concurrent callers wait for the same client; after a failure the next call tries again. */
const cacheOf = <Client extends object>() =>
  new LRUCache<string, Client, () => Promise<Client>>({
    max: MOST_KEPT,
    fetchMethod: (_key, _stale, { context }) => context(),
    ignoreFetchAbort: true,
  });
