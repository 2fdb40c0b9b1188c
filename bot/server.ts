import type { CloudAdapter } from "botbuilder";
import type { Logger } from "pino";
import restify from "restify";
import type { TrustedSenders } from "../env/config";
import type { DocumentPages, Page } from "./documentPages";
import { pageHeaders } from "./edge/pageHeaders";
import { senderRefusal } from "./edge/senderRefusal";
import type { TeamsApplication } from "./teamsApplication";

export type Listening = { readonly port: number; close(): Promise<void> };

/** A port that is taken; the message says which setting to change. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
  constructor(
    readonly port: number,
    readonly setting: string,
  ) {
    super(`Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen med ${setting}.`);
  }
}

type Served = {
  adapter: CloudAdapter;
  app: TeamsApplication;
  pages: DocumentPages;
  /** Null where there is no registration: then whatever comes is the local client's. */
  senders: TrustedSenders | null;
  healthy: () => Promise<void>;
  log: Logger;
};

/** HTTP: activities from Teams, the documents behind signed links, and whether the bot is well. */
export async function listen(
  { adapter, app, pages, senders, healthy, log }: Served,
  { host, port, publicUrl }: { host: string; port: number; publicUrl: string },
): Promise<Listening> {
  const server = restify.createServer({ name: "Samskriv" });
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.post(
    "/api/messages",
    restify.plugins.bodyParser({ mapParams: false, maxBodySize: 1_000_000 }),
    async (request, response) => {
      await adapter.process(request as Parameters<CloudAdapter["process"]>[0], response, async (context) => {
        const refusal = senders && senderRefusal(context.activity, senders);
        if (!refusal) {
          await app.run(context);
          return;
        }
        log.warn(refusal, "a request was refused");
        // What the adapter answers by itself comes after this, too late.
        response.send(refusal.status);
      });
    },
  );

  type Show = (asked: {
    params: Readonly<Record<string, string>>;
    query: { expires?: string; signature?: string };
  }) => Promise<Page>;
  const page =
    (show: Show) =>
    async (request: restify.Request, response: restify.Response): Promise<void> => {
      const params = request.params as Record<string, string>;
      const { expires, signature } = request.query as { expires?: string; signature?: string };
      const query = {
        ...(typeof expires === "string" ? { expires } : {}),
        ...(typeof signature === "string" ? { signature } : {}),
      };
      const shown = await show({ params, query }).catch((err: Error) => {
        log.error({ err, ...params }, "a page failed");
        return pages.fault();
      });
      response.writeHead(shown.status, pageHeaders(shown, publicUrl));
      response.end(shown.body);
    };
  const documents = page(({ params: { draftId = "", memberId = null, fileName = null }, query }) =>
    pages.show({ draftId, memberId, fileName, query }),
  );
  for (const path of ["/utkast/:draftId", "/endelig/:draftId/:memberId"]) {
    server.get(path, documents);
    server.get(`${path}/:fileName`, documents);
  }
  server.get(
    "/logg/:applicationId",
    page(({ params: { applicationId = "" }, query }) => pages.log({ applicationId, query })),
  );
  server.get("/helse", async (_request, response) => {
    const status = await healthy().then(
      () => "ok",
      (err: Error) => {
        log.error({ err }, "the bot is not well");
        return "down";
      },
    );
    response.send(status === "ok" ? 200 : 503, { status });
  });
  server.on("restifyError", (_request, _response, error: Error & { statusCode?: number }, done: () => void) => {
    // A path or method that does not exist is the caller's affair.
    const level = (error.statusCode ?? 500) < 500 ? "debug" : "error";
    log[level]({ err: { message: error.message, name: error.name } }, "a request failed");
    done();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port, "SAMSKRIV_PORT") : error),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        (server as unknown as { server: { closeIdleConnections(): void } }).server.closeIdleConnections();
      }),
  };
}
