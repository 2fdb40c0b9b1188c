/** Whether Teams is at an address. The bot's own token goes to no other, whether the address has just come or was stored. */
export function isServedAt(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  return protocol === "https:" && port === "" && username === "" && password === "" && hosts.includes(hostname);
}
