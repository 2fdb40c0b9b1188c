/**
 * The hosts of Teams in Microsoft's public cloud, as
 * https://microsoft.github.io/teams-sdk/python/essentials/app-configuration/service-url-validation lists them. No
 * pattern such as *.trafficmanager.net: any customer of Azure can have a name there.
 */
export const teamsHosts: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.onyx.prod.teams.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
];
