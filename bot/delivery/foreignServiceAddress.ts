/** The address is not Teams', so neither messages nor tokens are sent there. */
export class ForeignServiceAddress extends Error {
  override readonly name = "ForeignServiceAddress";
  constructor(serviceUrl: string) {
    super(`not sent to a foreign service address: ${serviceUrl.slice(0, 100)}`);
  }
}
