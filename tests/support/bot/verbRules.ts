/**
 * Who may press a button at all: anybody, about what is their own; anybody in the team of the channel; a member of the
 * application, or anybody in its channel, where its status stands for all; a member; its coordinator.
 */
export type Who = "anybody" | "team" | "channel" | "member" | "coordinator";

const rule = <Allowed extends Who>(who: Allowed, ...verbs: string[]): [string, Allowed][] =>
  verbs.map((verb) => [verb, who]);
const inRoom = (who: Who, room: string, ...names: string[]) => rule(who, ...names.map((name) => `${room}/${name}`));

/** Every verb with its rule. A button that is new has its line here, or the matrix fails. */
export const VERB_RULES: ReadonlyMap<string, Who> = new Map([
  ...inRoom("anybody", "application", "allForms", "cancel", "create", "regionForms", "start"),
  ...inRoom("anybody", "attachments", "use", "discard", "waiting"),
  ...inRoom("member", "attachments", "place", "add", "list", "show", "edit", "change", "remove", "restore"),
  ...inRoom("anybody", "play", "as"),
  ...inRoom("anybody", "me", "putOff", "reminders", "roles", "setReminders", "tasks"),
  ...inRoom("anybody", "import", "changeMeasure", "changeParty", "compare", "confirm", "discard", "look", "measure"),
  ...inRoom("anybody", "import", "party", "place", "placeText", "splitParty", "start"),
  ...inRoom("team", "party", "decline", "join", "joinAs", "joinKind"),
  ...inRoom("coordinator", "channel", "askMove", "move"),
  ...inRoom("coordinator", "consultation", "askNow"),
  ...inRoom("coordinator", "deadlines", "dropPart", "move", "part", "preview", "previewPart", "setPart", "show"),
  ...inRoom("coordinator", "final", "ask", "confirm"),
  ...inRoom("coordinator", "measure", "add", "askRemove", "change", "edit", "move", "remove", "restore"),
  ...inRoom("coordinator", "measures", "list"),
  ...inRoom("channel", "measures", "open"),
  ...inRoom("coordinator", "member", "askRemove", "change", "edit", "keepIn", "left", "remove", "restore", "takeOut"),
  ...inRoom("coordinator", "parties", "list"),
  ...inRoom("member", "parties", "invite", "remindInvited", "sendInvitations"),
  ...inRoom("coordinator", "party", "askRemove", "change", "edit", "remove", "restore"),
  ...inRoom(
    "coordinator",
    "reminders",
    "mentions",
    "pause",
    "people",
    "person",
    "remind",
    "sendNow",
    "setDeputy",
    "show",
  ),
  ...inRoom("coordinator", "application", "change", "edit"),
  ...inRoom("member", "approval", "all", "list", "show", "undo"),
  ...inRoom("coordinator", "audit", "export"),
  ...inRoom("member", "calendar", "renew", "show"),
  ...inRoom("coordinator", "calendar", "renewForAll"),
  ...inRoom("coordinator", "carryOver", "ask", "confirm", "show"),
  ...inRoom("member", "consultation", "changes", "stands"),
  ...inRoom("member", "deputy", "back", "edit", "set", "stepIn", "stepOut"),
  ...inRoom("channel", "documents", "get", "toChat", "withdraw"),
  ...inRoom("member", "documents", "send"),
  ...inRoom("channel", "draft", "compile"),
  ...inRoom("member", "draft", "read"),
  ...inRoom("channel", "final", "show"),
  ...inRoom("coordinator", "award", "asSought", "save", "startReport", "undo"),
  ...inRoom("member", "award", "list", "measure", "show"),
  ...inRoom("member", "final", "askDeliver", "askReopen", "deliver", "fromDraft", "record", "reopen", "undoDelivery"),
  ...inRoom("member", "findings", "list"),
  ...inRoom("member", "history", "restore", "show", "version"),
  ...inRoom("member", "newcomer", "answer", "restore", "show"),
  ...inRoom("member", "role", "askLeave", "edit", "hand", "leave", "undoLeave"),
  ...inRoom("coordinator", "rules", "edit", "set", "show"),
  ...inRoom("member", "section", "approve", "askChange", "askKeep", "fetch", "keep", "merge", "save", "sources"),
  ...inRoom("member", "section", "addRow", "undo", "useEarlier"),
  ...inRoom("channel", "status", "show", "table"),
  ...inRoom("member", "takeOver", "agree", "ask", "here", "refuse", "send", "show", "withdraw"),
  ...inRoom("member", "thread", "add", "ask", "sendQuestion", "show"),
  ...inRoom("coordinator", "undelivered", "list", "resend"),
  ...inRoom("member", "walk", "back", "goTo", "resume", "send", "skip", "summary"),
]);
