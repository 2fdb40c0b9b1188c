/** Teams is not at the address, so that nothing is sent there, and no token either. */
export class ForeignServiceAddress extends Error {
  override readonly name = "ForeignServiceAddress";
  constructor(serviceUrl: string) {
    super(`not sent to a foreign service address: ${serviceUrl.slice(0, 100)}`);
  }
}
