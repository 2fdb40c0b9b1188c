import type { Server } from "node:http";
import type { BotFrameworkAuthentication } from "botframework-connector";
import type { Logger } from "pino";
import restify from "restify";
import type { TrustedSenders } from "../../env/config";
import type { AttachmentPage } from "../attachments/attachmentPage";
import type { TeamsApplication } from "../delivery/teamsApplication";
import type { CalendarPage } from "../documents/calendarPage";
import type { DocumentPage, DocumentPages } from "../documents/documentPages";
import { pageHeaders } from "../documents/pageHeaders";
import { boundConnections, type ConnectionTimes, closeConnections, PATIENT } from "./boundConnections";
import type { TurnAdapter } from "./messagesRoute";
import { messagesRoute } from "./messagesRoute";
import { PortTaken } from "./portTaken";
import type { Readiness } from "./readiness";
import { refusals } from "./refusals";
import { refusedRequestLine } from "./refusedRequestLine";
import { GENEROUS, type LimitsOfPort, requestLimits } from "./requestLimits";
import { tokenCheck } from "./tokenCheck";

export type Listening = {
  readonly port: number;
  /** Waits up to `graceMs` for answers in progress. */
  close(graceMs: number): Promise<void>;
};

type Served = {
  adapter: TurnAdapter;
  authentication: BotFrameworkAuthentication;
  /**
   * The issuer of Teams' tokens. Null for a bot without a registration, which answers only this machine, without a
   * token.
   */
  tokenIssuer: string | null;
  app: TeamsApplication;
  pages: DocumentPages;
  calendar: CalendarPage;
  attachment: AttachmentPage;
  /** Null without a registration: then every activity comes from the local client. */
  senders: TrustedSenders | null;
  healthy: () => Promise<void>;
  ready: () => Promise<Readiness>;
  log: Logger;
  limits?: Partial<LimitsOfPort>;
  times?: Partial<ConnectionTimes>;
};

/** The HTTP server: activities from Teams, the documents behind signed links, and what the operator asks after. */
export async function listen(
  {
    adapter,
    authentication,
    tokenIssuer,
    app,
    pages,
    calendar,
    attachment,
    senders,
    healthy,
    ready,
    log,
    limits = {},
    times = {},
  }: Served,
  { host, port, publicUrl }: { host: string; port: number; publicUrl: string },
): Promise<Listening> {
  const server = restify.createServer({ name: "Samskriv", noWriteContinue: true });
  const { server: http } = server as unknown as { server: Server };
  boundConnections(http, log, { ...PATIENT, ...times });
  const refused = refusals(log);
  const limited = requestLimits({ ...GENEROUS, ...limits });

  server.pre((request, response, next) => {
    const refusal = refusedRequestLine(request);
    if (!refusal) return next();
    refused.refuse(request, response, refusal);
    next(false);
  });
  server.on("after", (request: restify.Request, { statusCode: status }: restify.Response, _route, err?: Error) => {
    // A failed health check has its own line, and so has what keeps the bot from being ready. 444 is restify's status for a caller who left before the answer.
    if (status >= 400 && status !== 444 && (status < 500 || err))
      refused.note(request, { status, why: err?.message ?? "the page is not for the caller", err });
  });
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.post(
    "/api/messages",
    messagesRoute({
      adapter,
      tokens: tokenCheck(authentication, tokenIssuer),
      senders,
      limits: limited,
      refusals: refused,
      open: tokenIssuer === null,
      run: (context) => app.run(context),
    }),
  );

  type Show = (asked: {
    params: Readonly<Record<string, string>>;
    query: { expires?: string; signature?: string; renewal?: string };
  }) => Promise<DocumentPage>;
  const page =
    (show: Show) =>
    async (request: restify.Request, response: restify.Response): Promise<void> => {
      const params = request.params as Record<string, string>;
      const { expires, signature, renewal } = request.query as Record<string, unknown>;
      const query = {
        ...(typeof expires === "string" ? { expires } : {}),
        ...(typeof signature === "string" ? { signature } : {}),
        ...(typeof renewal === "string" ? { renewal } : {}),
      };
      const shown = await show({ params, query }).catch((err: Error) => {
        const { token: _, ...safe } = params;
        log.error({ err, ...safe }, "a page failed");
        return pages.fault();
      });
      response.writeHead(shown.status, pageHeaders(shown, publicUrl));
      response.end(shown.body);
    };
  const within: restify.RequestHandler = (request, response, next) => {
    limited.port("all").then((over) => {
      if (!over) return next();
      refused.refuse(request, response, over);
      next(false);
    }, next);
  };
  const documents = page(({ params: { token = "", fileName = null } }) => pages.show({ token, fileName }));
  for (const path of ["/hent/:token", "/hent/:token/:fileName"]) server.get(path, within, documents);
  for (const path of ["/utkast/:draftId", "/endelig/:draftId/:memberId"])
    for (const each of [path, `${path}/:fileName`]) server.get(each, within, page(pages.old));
  server.get(
    "/logg/:applicationId",
    within,
    page(({ params: { applicationId = "" }, query }) => pages.log({ applicationId, query })),
  );
  server.get(
    "/vedlegg/:applicationId/:attachmentId/:memberId",
    within,
    page(({ params: { applicationId = "", attachmentId = "", memberId = "" }, query }) =>
      attachment({ applicationId, attachmentId, memberId, query }),
    ),
  );
  const asCalendar = page(({ params: { applicationId = "", personId = null }, query }) =>
    calendar({ applicationId, personId, query }),
  );
  for (const path of ["/kalender/:applicationId", "/kalender/:applicationId/:personId"])
    server.get(path, within, asCalendar);
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
  server.get("/ready", async (_request, response) => {
    const { status, body } = await ready();
    response.send(status, body, { "cache-control": "no-store" });
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
    close: (graceMs) =>
      closeConnections(http, {
        graceMs,
        inFlight: () => server.inflightRequests(),
        onAnswered: (look) => void server.on("after", look),
      }),
  };
}
