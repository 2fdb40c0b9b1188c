import { createRequire } from "node:module";

describe("what teams-ai loads with its dialogs", () => {
  const inTeamsAi = createRequire(require.resolve("@microsoft/teams-ai"));
  const inDialogs = createRequire(inTeamsAi.resolve("botbuilder-dialogs"));

  it.each(["choice", "date-time", "number", "suite"])(
    "is not the recognizer of %s, but the base of all",
    (recognizer) => {
      expect(inDialogs(`@microsoft/recognizers-text-${recognizer}/package.json`)).toMatchObject({
        name: "@microsoft/recognizers-text",
      });
    },
  );
});
