import {
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
} from "botbuilder";
import { AppCredentials } from "botframework-connector";
import type { BotCredentials } from "../../env/config";

/** The token by which Teams knows the bot, and the hosts that it may be sent to. */
export type ConnectorToken = { readonly hosts: readonly string[]; readonly token: () => Promise<string> };

type Registration = ConfigurationServiceClientCredentialFactoryOptions & { readonly ToChannelFromBotLoginUrl?: string };

/** The token of a registration, which botframework-connector keeps until it expires; null for a bot without one. */
export function connectorToken(
  bot: BotCredentials | null,
  registration: Registration,
  hosts: readonly string[] | null,
): ConnectorToken | null {
  if (!bot || !hosts) return null;
  const factory = new ConfigurationServiceClientCredentialFactory(registration);
  return {
    hosts,
    async token() {
      const login = registration.ToChannelFromBotLoginUrl ?? "";
      const credentials = await factory.createCredentials(bot.id, bot.cloud.audience, login, true);
      if (!(credentials instanceof AppCredentials)) throw new Error("the registration has no token");
      return credentials.getToken();
    },
  };
}
