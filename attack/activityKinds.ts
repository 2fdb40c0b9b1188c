import type { TeamsUser } from "../demo/teamsClient";
import { type CardIds, forgedData } from "./forgedData";

const FILE = "application/vnd.microsoft.teams.file.download.info";

/** An answer to the question about somebody else's file, which would send it to this machine. */
const consent = (action: string, offerId: string) => ({
  type: "fileUpload",
  action,
  context: { offerId },
  uploadInfo: {
    contentUrl: "http://127.0.0.1:1/kapret.docx",
    name: "kapret.docx",
    uploadUrl: "http://127.0.0.1:1/kapret",
    uniqueId: "kapret",
    fileType: "docx",
  },
});

/** What Teams sends to a bot (learn.microsoft.com, "Bot activity handlers"), by somebody, each in its usual shape. */
export function activityKinds(
  user: TeamsUser,
  verbs: readonly string[],
  ids: CardIds,
  importId: string,
): [string, () => Record<string, unknown>][] {
  const places = ["chat", "channel"] as const;
  const press = (verb: string, where: (typeof places)[number]): [string, () => Record<string, unknown>] => [
    `${verb} in a ${where}`,
    () =>
      user.activity(where, {
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data: forgedData(ids, importId) }, trigger: "manual" },
      }),
  ];
  const words = ["hei", "ny", "status", "hjelp", "import", "mine oppgaver", "spill som ingen", "<at>Samskriv</at> ny"];
  return places.flatMap((where) => [
    ...verbs.map((verb) => press(verb, where)),
    ...words.map((text): [string, () => Record<string, unknown>] => [
      `«${text}» in a ${where}`,
      () => user.activity(where, { type: "message", text, textFormat: "plain" }),
    ]),
    [
      `a file in a ${where}`,
      () =>
        user.activity(where, {
          type: "message",
          attachments: [
            { contentType: FILE, name: "skjema.docx", content: { downloadUrl: "http://127.0.0.1:1/skjema.docx" } },
            { contentType: "text/html", content: "<p>hei</p>" },
          ],
        }),
    ],
    [`an installation in a ${where}`, () => user.activity(where, { type: "installationUpdate", action: "add" })],
    [`a removal in a ${where}`, () => user.activity(where, { type: "installationUpdate", action: "remove" })],
    ...["membersAdded", "membersRemoved"].map((what): [string, () => Record<string, unknown>] => [
      `${what} in a ${where}`,
      () =>
        user.activity(where, {
          type: "conversationUpdate",
          [what]: [{ id: user.account.id, aadObjectId: user.account.aadObjectId }],
        }),
    ]),
    ...["typing", "messageReaction", "messageUpdate", "messageDelete", "event", "endOfConversation"].map(
      (type): [string, () => Record<string, unknown>] => [
        `${type} in a ${where}`,
        () => user.activity(where, { type }),
      ],
    ),
    ...["task/fetch", "task/submit", "composeExtension/query", "signin/verifyState"].map(
      (name): [string, () => Record<string, unknown>] => [
        `${name} in a ${where}`,
        () => user.activity(where, { type: "invoke", name, value: {} }),
      ],
    ),
    ...["accept", "decline"].map((action): [string, () => Record<string, unknown>] => [
      `${action} of a file in a ${where}`,
      () => user.activity(where, { type: "invoke", name: "fileConsent/invoke", value: consent(action, importId) }),
    ]),
  ]);
}
