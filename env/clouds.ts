export type Cloud = {
  /** Base URL for the bot's own token requests; the tenant id is appended. */
  readonly loginUrl: string;
  /** Audience of the bot's own token. */
  readonly audience: string;
  /** Issuer of the tokens that Teams sends. */
  readonly tokenIssuer: string;
  /** OpenID metadata with the keys that sign those tokens. */
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly oauthUrl: string;
  /** No patterns such as *.trafficmanager.net: any Azure customer can register a name there. */
  readonly serviceHosts: readonly string[];
};

const usgov: Cloud = {
  loginUrl: "https://login.microsoftonline.us/",
  audience: "https://api.botframework.us",
  tokenIssuer: "https://api.botframework.us",
  openIdMetadataUrl: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  emulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
  oauthUrl: "https://tokengcch.botframework.azure.us",
  serviceHosts: ["smba.infra.gov.teams.microsoft.us"],
};

/**
 * Microsoft's clouds, keyed by the Teams SDK's names in lower case. The addresses come from its CloudEnvironment and
 * https://learn.microsoft.com/microsoftteams/platform/teams-sdk/essentials/app-configuration/sovereign-cloud. The
 * Emulator addresses come from botframework-connector and the Azure Bot Service in China.
 */
export const clouds = {
  public: {
    loginUrl: "https://login.microsoftonline.com/",
    audience: "https://api.botframework.com",
    tokenIssuer: "https://api.botframework.com",
    openIdMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
    emulatorOpenIdMetadataUrl: "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
    oauthUrl: "https://token.botframework.com",
    serviceHosts: [
      "smba.trafficmanager.net",
      "smba.onyx.prod.teams.trafficmanager.net",
      "smba.infra.gcc.teams.microsoft.com",
    ],
  },
  usgov,
  usgovdod: {
    ...usgov,
    oauthUrl: "https://apiDoD.botframework.azure.us",
    serviceHosts: ["smba.infra.dod.teams.microsoft.us"],
  },
  china: {
    loginUrl: "https://login.partner.microsoftonline.cn/",
    audience: "https://api.botframework.azure.cn",
    tokenIssuer: "https://api.botframework.azure.cn",
    openIdMetadataUrl: "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
    emulatorOpenIdMetadataUrl:
      "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
    oauthUrl: "https://token.botframework.azure.cn",
    serviceHosts: ["frontend.botapi.msg.infra.teams.microsoftonline.cn"],
  },
} satisfies Record<string, Cloud>;
