/** The port is taken; the message says which setting to change. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
  constructor(
    readonly port: number,
    readonly setting: string,
  ) {
    super(`Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen med ${setting}.`);
  }
}
