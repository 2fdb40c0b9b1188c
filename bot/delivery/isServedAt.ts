/**
 * Whether an address belongs to Teams. The bot's token is sent nowhere else, whether the address was received or
 * stored.
 */
export function isServedAt(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  return protocol === "https:" && port === "" && username === "" && password === "" && hosts.includes(hostname);
}
