import type {
  ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactoryOptions,
} from "botbuilder";
import type { BotCredentials } from "../../env/config";

type Options = ConfigurationBotFrameworkAuthenticationOptions & ConfigurationServiceClientCredentialFactoryOptions;

/**
 * The registration and its cloud in botbuilder's format; empty without a registration. botbuilder accepts a cloud's
 * addresses only all together.
 */
export const botFrameworkOptions = (bot: BotCredentials | null): Options =>
  bot
    ? {
        MicrosoftAppId: bot.id,
        MicrosoftAppPassword: bot.password ?? "",
        MicrosoftAppType: bot.type,
        MicrosoftAppTenantId: bot.tenantId,
        ToChannelFromBotLoginUrl: bot.cloud.loginUrl + bot.tenantId,
        ToChannelFromBotOAuthScope: bot.cloud.audience,
        ToBotFromChannelTokenIssuer: bot.cloud.tokenIssuer,
        OAuthUrl: bot.cloud.oauthUrl,
        ToBotFromChannelOpenIdMetadataUrl: bot.cloud.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: bot.cloud.emulatorOpenIdMetadataUrl,
        ValidateAuthority: true,
      }
    : {};
