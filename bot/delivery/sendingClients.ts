import { KeptClients } from "./keptClients";

/** Shorter than a stopping process waits for messages in flight. */
const ANSWER_WITHIN_MS = 8_000;

/** The part of the connector's client that exposes its pipeline: @azure/core-rest-pipeline. */
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
 * Clients for queued messages. botbuilder's own client retries up to three times, for as long as `Retry-After` says,
 * and waits for an answer indefinitely. A few throttled threads or one silent connection would then occupy every
 * worker. Here each request is one try; the queue does the retrying.
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
