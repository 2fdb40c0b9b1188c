export type Cloud = {
  /** Where the bot gets its own token; the tenant's id comes after it. */
  readonly loginUrl: string;
  /** For whom the bot's own token is. */
  readonly audience: string;
  /** Who gives the tokens that Teams comes with. */
  readonly tokenIssuer: string;
  /** Where the keys are told of that those are signed with. */
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly oauthUrl: string;
  /** No pattern such as *.trafficmanager.net: any customer of Azure can have a name there. */
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
 * Microsoft's clouds, by the names that the Teams SDK has for them, in lower case. The addresses are those of its
 * CloudEnvironment and of
 * https://learn.microsoft.com/microsoftteams/platform/teams-sdk/essentials/app-configuration/sovereign-cloud, and for the
 * Emulator those of botframework-connector and of the Azure Bot Service in China.
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
