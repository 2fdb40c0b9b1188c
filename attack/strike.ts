/** What came of many requests of one kind. */
export type Strikes = {
  readonly what: string;
  inputs: number;
  /** Answers of 500 and more: the caller could make the bot fail. */
  faults: number;
  /** Requests without an answer in a minute. */
  hangs: number;
  /** Connections that were refused, as when nobody listens any more. */
  deaths: number;
  /** Answers with something that is not the sender's to see. */
  leaks: number;
  /** The first bodies that led to any of these, to be tried again by hand. */
  readonly examples: string[];
};

export const strikes = (what: string): Strikes => ({
  what,
  inputs: 0,
  faults: 0,
  hangs: 0,
  deaths: 0,
  leaks: 0,
  examples: [],
});

/** A request that hangs is given up; the machine may be slow. */
const PATIENCE_MS = 60_000;
const MOST_EXAMPLES = 5;

/** A connection that was kept may be closed by the other side just then; another one tells whether the bot lives. */
const CLOSED = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

async function post(url: string, body: string, tries = 3): Promise<Response> {
  try {
    return await fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    if (tries === 1 || !CLOSED.has((error as { cause?: { code?: string } }).cause?.code ?? "")) throw error;
    return post(url, body, tries - 1);
  }
}

/** Sends one body as an activity, and counts what comes of it. @param secrets what no answer may hold */
export async function strike(counted: Strikes, url: string, body: string, secrets: readonly string[]): Promise<void> {
  const wrong = (what: "faults" | "hangs" | "deaths" | "leaks", why: string) => {
    counted[what] += 1;
    if (counted.examples.length < MOST_EXAMPLES) counted.examples.push(`${why}: ${body.slice(0, 2_000)}`);
  };
  counted.inputs += 1;
  try {
    const response = await post(url, body);
    const answer = await response.text();
    if (response.status >= 500) wrong("faults", String(response.status));
    const leaked = secrets.find((secret) => answer.includes(secret));
    if (leaked) wrong("leaks", `«${leaked}»`);
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    if (name === "TimeoutError") wrong("hangs", "no answer");
    else wrong("deaths", cause?.code ?? name);
  }
}

/** Works through all of them, a few at a time. */
export async function inParallel<Input>(
  inputs: readonly Input[],
  atOnce: number,
  work: (input: Input) => Promise<void>,
): Promise<void> {
  const rest = inputs.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const input of rest) await work(input);
    }),
  );
}
