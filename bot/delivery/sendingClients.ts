import { KeptClients } from "./keptClients";

/** Less than a stopping process waits for what it is sending. */
const ANSWER_WITHIN_MS = 8_000;

/** The part of the connector's client that has its pipeline: @azure/core-rest-pipeline. */
type Piped = {
  client: {
    pipeline: {
      removePolicy(options: { name: string }): unknown;
      addPolicy(policy: {
        name: string;
        sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
      }): void;
    };
  };
};
type Request = { timeout: number };

/**
 * Clients for what the queue sends. botbuilder's own client tries again by itself up to three times, for as long as a
 * `Retry-After` says, and waits for an answer for ever: a few threads that Teams holds back, or a connection that
 * says nothing, would take every hand there is. Here each request is one try, and the queue does the rest.
 */
export class SendingClients extends KeptClients {
  protected override prepared<Client>(client: Client): Client {
    const { pipeline } = (client as unknown as Piped).client;
    pipeline.removePolicy({ name: "defaultRetryPolicy" });
    pipeline.addPolicy({
      name: "answerWithin",
      sendRequest(request, next) {
        request.timeout = ANSWER_WITHIN_MS;
        return next(request);
      },
    });
    return client;
  }
}
