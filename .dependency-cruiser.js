/**
 * The floors of docs/architecture.md: imports point down only, and each outside library has one
 * door. Tests, demo, bench and scripts stand outside the house and may look in everywhere.
 *
 * Imports of types count as imports.
 */
const outside = "^(tests|demo|bench|chaos|attack|scripts)/";
const floors = ["bot", "cards", "prisma", "jobs", "documents", "importing", "forms", "domain", "env"];

/**
 * The rooms of each floor, lowest first: a room imports the rooms before it and none after it. The same capabilities have
 * the same names on every floor.
 */
const rooms = {
  bot: [
    "handler",
    "delivery",
    "documents",
    "status",
    "consultation",
    "finalising",
    "writing",
    "approval",
    "thread",
    "people",
    "handover",
    "application",
    "attachments",
    "importing",
    "award",
    "reminders",
    "fetching",
    "notices",
    "edge",
  ],
  cards: [
    "templates",
    "verbs",
    "wording",
    "words",
    "layout",
    "kit",
    "fields",
    "people",
    "application",
    "writing",
    "approval",
    "consultation",
    "status",
    "attachments",
    "finalising",
    "award",
    "fetching",
    "reminders",
    "handover",
    "home",
    "importing",
    "thread",
  ],
  domain: [
    "values",
    "printed",
    "amounts",
    "application",
    "people",
    "invitations",
    "tables",
    "answers",
    "rules",
    "section",
    "thread",
    "consultation",
    "writing",
    "attachments",
    "importing",
    "handover",
    "progress",
    "approval",
    "reminders",
    "finalising",
    "audit",
    "ports",
    "award",
    "fetching",
  ],
  documents: [
    "wording",
    "outline",
    "data",
    "channel",
    "docx",
    "issued",
    "typesetting",
    "pdf",
    "budget",
    "text",
    "page",
    "calendar",
    "files",
  ],
  prisma: [
    "connection",
    "rows",
    "people",
    "application",
    "section",
    "attachments",
    "reminders",
    "finalising",
    "award",
    "messages",
  ],
  importing: [
    "model",
    "text",
    "printed",
    "zones",
    "tables",
    "parties",
    "place",
    "readers",
    "ledger",
    "findings",
    "formats",
    "word",
    "pdf",
    "attached",
    "document",
    "process",
  ],
};

const roomsInOrder = Object.entries(rooms).flatMap(([floor, names]) => [
  ...names.slice(0, -1).map((name, index) => ({
    name: `${floor}-${name}-imports-earlier-rooms`,
    comment: "Move what both rooms need to the earlier one.",
    severity: "error",
    from: { path: `^${floor}/${name}/` },
    to: { path: `^${floor}/(${names.slice(index + 1).join("|")})/` },
  })),
  {
    name: `${floor}-has-no-other-rooms`,
    comment: "A new room gets its place in the order above; an entry point imports rooms and is imported by none.",
    severity: "error",
    from: { path: `^${floor}/(${names.join("|")})/` },
    to: { path: `^${floor}/`, pathNot: `^${floor}/(${[...names, "generated"].join("|")})/` },
  },
]);

/** `from` may import `allowed` and itself, and no other floor. */
const floor = (from, allowed, comment) => ({
  name: `${from}-imports-down`,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: { path: `^(${floors.filter((name) => name !== from && !allowed.includes(name)).join("|")})/` },
});

/** `library` is imported in the files of `door` and nowhere else. */
const door = (name, library, doorway, comment) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: [outside, doorway] },
  to: { path: library },
});

const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;

module.exports = {
  forbidden: [
    ...roomsInOrder,
    floor("domain", ["forms"], "The rules know nothing of what is built on them."),
    floor("forms", ["domain"], "A form is data: it knows nothing of those who ask, store or print it."),
    floor("env", [], "The settings know nothing of what they set."),
    floor("cards", ["domain", "forms"], "A card shows what the domain has decided."),
    floor("documents", ["domain", "forms"], "A document is printed from an application."),
    floor("importing", ["domain", "forms", "env"], "An earlier document is read into answers."),
    floor("jobs", ["domain", "forms"], "A job reaches the world through the ports in domain/ports/."),
    floor("prisma", ["domain", "forms", "env"], "A store turns rows into the domain's words and back."),
    {
      name: "domain-and-forms-share-types-only",
      comment: "A form arrives in a rule as an argument, so that a test can bring its own.",
      severity: "error",
      from: { path: "^(domain|forms)/" },
      to: { path: "^(domain|forms)/", pathNot: "^$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "stores-are-built-in-one-place",
      comment:
        "bot/stores.ts makes them, over the database that bot/startBot.ts opens and bot/prepareDatabase.ts migrates; everything else takes a port as an argument.",
      severity: "error",
      from: { path: "^bot/", pathNot: "^bot/(startBot|stores|prepareDatabase)\\.ts$" },
      to: { path: "^prisma/", pathNot: "^prisma/connection/applyMigrations\\.ts$" },
    },
    {
      name: "the-server-is-started-in-one-place",
      comment: "bot/databaseFor.ts chooses between the embedded PostgreSQL and one that is set.",
      severity: "error",
      from: { pathNot: [outside, "^tools/postgres/", "^bot/databaseFor\\.ts$"] },
      to: { path: "^tools/postgres/startEmbeddedPostgres\\.ts$" },
    },
    {
      name: "nothing-imports-what-stands-outside",
      severity: "error",
      from: { pathNot: outside },
      to: { path: outside },
    },
    {
      name: "domain-does-no-io",
      comment: "Hashing is arithmetic; every other core module is a way out.",
      severity: "error",
      from: { path: "^domain/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto|async_hooks)$" },
    },
    {
      name: "domain-stands-on-few-libraries",
      severity: "error",
      from: { path: "^domain/" },
      to: {
        path: "(^|/)node_modules/",
        pathNot: npm("zod", "temporal-polyfill", "stdnum", "node-diff3", "lru-cache", "diff"),
      },
    },
    door(
      "bot-sdk-stays-in-bot",
      npm("botbuilder[^/]*", "botframework[^/]*", "@microsoft/teams-ai"),
      "^bot/",
      "Both SDKs are past their support date: the day they are replaced, one folder changes.",
    ),
    door(
      "templates-are-rendered-in-one-place",
      npm("adaptivecards-templating", "adaptive-expressions"),
      "^cards/layout/layout\\.ts$",
      "Making a Template is what costs: it is done once, at start.",
    ),
    door(
      "one-clock",
      npm("node-cron"),
      "^jobs/startSchedule\\.ts$",
      "Everything that happens by the clock is in one list.",
    ),
    door(
      "one-queue",
      npm("pg-boss"),
      "^jobs/startBoss\\.ts$",
      "Everything that leaves through the queue passes one door.",
    ),
    door(
      "one-prisma-client",
      `^prisma/generated/|${npm("@prisma/client", "@prisma/adapter-pg")}`,
      "^prisma(/|\\.config\\.ts$)",
      "Rows stay in prisma/; what comes out are the domain's own types.",
    ),
    door(
      "one-measure-of-typing-errors",
      npm("damerau-levenshtein"),
      "^bot/edge/commands/saysName\\.ts$",
      "How many errors a text may have is decided in one place.",
    ),
    door(
      "one-zipper",
      npm("fflate"),
      "^documents/(files/(zipFiles|datedOffice)|issued/packed)\\.ts$",
      "What is downloaded at once is packed in one place, and so is a form that an office published.",
    ),
    door(
      "one-template-library",
      npm("eta"),
      "^documents/page/renderTemplate\\.ts$",
      "Pages are compiled once, and escape what they print (decision 053).",
    ),
    door("one-expression-language", npm("@marcbachmann"), "^forms/rules/", "Rules of a form are CEL (decision 040)."),
    door("one-unzipper", npm("yauzl"), "^importing/word/unzip\\.ts$", "What inflates is counted in one place."),
    door(
      "one-xml-reader",
      npm("saxes"),
      "^importing/word/xmlTree\\.ts$",
      "How deep and how long XML may be is counted in one place.",
    ),
    door(
      "one-xml-editor",
      npm("@xmldom"),
      "^documents/issued/parsedXml\\.ts$",
      "What may stand in the XML of an office's form is decided in one place (decision 048).",
    ),
    door("one-pdf-reader", npm("unpdf"), "^importing/pdf/", "The pages of PDF files are read in one room."),
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: { pathNot: "^prisma/generated/" },
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/generated/", "^dist/"] },
    exclude: { path: "^dist/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "types"] },
  },
};
