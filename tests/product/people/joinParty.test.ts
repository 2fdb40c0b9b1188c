import { inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership, typedIn } from "../../support/bot/partnership";

describe("A person who joins", () => {
  let test: TestBot;
  let applicationId: string;
  beforeAll(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
  });
  afterAll(() => test.stop());
  const members = () => test.database.db.prisma.member.count();
  const which = (kind: string) => test.user.tor.execute("party/joinKind", { applicationId, kind });

  it("is not put into a party by a single press if there are several", async () => {
    const before = await members();
    const card = await which("uh");
    expect(typedIn(card, "party")).toBe("");

    const answered = await test.user.tor.press(card, "party/joinAs", { roles: "writes" });

    expect(textOf(answered)).toContain("Velg hvem du er med i.");
    expect(await members()).toBe(before);
  });

  it("finds the only party of the chosen kind preselected", async () => {
    const card = await which("municipalOwner");
    const chosen = inputsOf(card)[0]?.choices.find(({ value }) => value === typedIn(card, "party"));
    expect(chosen?.title).toBe("Fjordvik kommune");
  });

  it("is asked which party is meant if another party's name accompanies the choice, and the input is kept", async () => {
    const before = await members();
    const card = await which("union");
    const answered = await test.user.tor.press(card, "party/joinAs", { name: "Fagforbundet Fjordvik" });

    expect(textOf(answered)).toContain("Du har valgt Utdanningsforbundet Fjordvik, men skrevet Fagforbundet Fjordvik");
    expect(typedIn(answered, "name")).toBe("Fagforbundet Fjordvik");
    expect(await members()).toBe(before);

    const joined = await test.user.tor.press(answered, "party/joinAs", { party: "new" });
    expect(textOf(joined)).toContain("Du er med for Fagforbundet Fjordvik");
  });
});
