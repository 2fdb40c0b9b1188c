import { saidIn } from "../../../../bot/edge/commands/command";
import { mentionedIn, type Saying, understood } from "../../../../bot/edge/commands/understood";
import { everyVerb } from "../../../../cards/verbs/everyVerb";
import { type Key, t } from "../../../../cards/wording";
import { isOwnTitle } from "../../../../cards/wording/isOwnTitle";
import nb from "../../../../cards/wording/nb.json";
import { sayings } from "../../../../cards/wording/sayings.nb.json";
import { inLanguage } from "../../../../domain/values/language";

/** What people wrote, with their typing errors, and what it asks for. */
const ASKED: readonly [typed: string, saying: Saying][] = [
  ["frist", "deadline"],
  ["Når er fristen?", "deadline"],
  ["naar er fristen", "deadline"],
  ["frsiten", "deadline"],
  ["når er fristen vår da?", "deadline"],
  ["når må vi være ferdig?", "deadline"],
  ["Hva gjenstår?", "findings/list"],
  ["hva gjennstår", "findings/list"],
  ["kva står att?", "findings/list"],
  ["hvem mangler", "findings/list"],
  ["hvem mangeler?", "findings/list"],
  ["kven manglar", "findings/list"],
  ["send påminnelse", "reminders/people"],
  ["send påminelse", "reminders/people"],
  ["send påmninelse", "reminders/people"],
  ["kan du sende en påminnelse", "reminders/people"],
  ["purring", "reminders/people"],
  ["frist og påminnelser", "reminders/show"],
  ["flytt fristen", "reminders/show"],
  ["innstillinger", "me/reminders"],
  ["instillinger", "me/reminders"],
  ["innstilinger", "me/reminders"],
  ["mine påminnelser", "me/reminders"],
  ["stopp!", "me/reminders"],
  ["tiltak", "measures/list"],
  ["tilltak", "measures/list"],
  ["kan du vise meg tiltakene?", "measures/list"],
  ["nytt tiltak", "measures/list"],
  ["deltakere", "parties/list"],
  ["deltagere", "parties/list"],
  ["deltakarar", "parties/list"],
  ["hvem er med?", "parties/list"],
  ["inviter", "parties/invite"],
  ["utkast", "draft/read"],
  ["utkstet", "draft/read"],
  ["Les hele utkastet", "draft/read"],
  ["last ned word", "documents"],
  ["last ned wrod", "documents"],
  ["Sett sammen utkast", "documents"],
  ["godkjenn", "approval/list"],
  ["godkjen", "approval/list"],
  ["jeg skal godkjenne", "approval/list"],
  ["Les og godkjenn", "approval/list"],
  ["angre", "undo"],
  ["Angre!", "undo"],
  ["hjelp", "help"],
  ["hjelp meg", "help"],
  ["hjelp meg!!", "help"],
  ["kan du hjelpe meg?", "help"],
  ["hva kan du?", "help"],
  ["hva må jeg gjøre?", "me/tasks"],
  ["kva må eg gjere", "me/tasks"],
  ["mine oppgaver", "me/tasks"],
  ["mine oppgver", "me/tasks"],
  ["Til oversikten", "me/tasks"],
  ["hei samskriv", "greeting"],
  ["Heisann", "greeting"],
  ["God morgen!", "greeting"],
  ["takk", "thanks"],
  ["tusen takk :)", "thanks"],
  ["Takk for hjelpen!", "thanks"],
  ["👍", "thanks"],
  ["❤️", "thanks"],
  ["mine roller", "me/roles"],
  ["mine rollar", "me/roles"],
  ["videreføre", "carryOver/ask"],
  ["viderefør", "carryOver/ask"],
  ["vidareføre", "carryOver/ask"],
  ["gjør ferdig", "final/ask"],
  ["gjer ferdig", "final/ask"],
  ["ferdigstille", "final/ask"],
  ["logg", "audit/export"],
  ["Eksporter logg", "audit/export"],
  ["bli med", "me/tasks"],
  ["status", "status"],
  ["statsu", "status"],
  ["hvor langt er vi?", "status"],
  ["ny", "new"],
  ["ny behovsmelding", "new"],
  ["import", "import"],
  ["fortsett", "walk/resume"],
  ["Fortsett der du slapp", "walk/resume"],
  ["se over og send", "walk/summary"],
  ["send inn", "walk/summary"],
  ["stedfortreder", "deputy/edit"],
  ["jeg er syk", "deputy/edit"],
  ["ta over", "takeOver/ask"],
  ["hvem må godkjenne?", "rules/show"],
  ["åpne igjen", "final/askReopen"],
];

/** What asks for nothing that the bot has, or for more than it can do in a card. */
const SENTENCES = [
  "jeg er syk i dag, kan Ola ta målgruppe?",
  "Vi slettet alt i går, hva gjør vi med tiltakene?",
  "kan vi møtes på torsdag",
  "Målgruppe",
  "jeg rekker ikke dette før jul",
  "først",
  "hvorfor det",
  "det er feil i økonomien vår",
  "asdf",
  "nei",
  "ja",
];

describe("A typed text", () => {
  it.each(ASKED)("asks in its own words, and with typing errors: %j", (typed, saying) => {
    expect(understood(saidIn(typed))?.saying).toBe(saying);
  });

  it.each(SENTENCES)("that is an ordinary sentence asks for nothing as a whole: %j", (typed) => {
    const read = understood(saidIn(typed));
    expect(read === null || read.about.split(" ").length > 1 || read.about.length > 0).toBe(true);
  });

  it("may have words around it that say nothing", () => {
    expect(understood("hvem har ikke svart ennå")).toEqual({ saying: "findings/list", about: "" });
  });

  it("may say which application it is about", () => {
    expect(understood("når er fristen for solstrand")).toEqual({ saying: "deadline", about: "solstrand" });
    expect(understood("hva gjenstår i behovsmelding 2028")).toEqual({
      saying: "findings/list",
      about: "behovsmelding 2028",
    });
  });

  it("that mentions something in a sentence offers it", () => {
    expect(mentionedIn("jeg er syk i dag, kan ola ta tiltakene?")).toEqual(["deputy/edit", "measures/list"]);
  });
});

describe("The table of wordings", () => {
  it("has each wording once, as it is read", () => {
    const all = Object.values(sayings).flatMap(({ said }) => said);

    expect(all.filter((text) => saidIn(text) !== text)).toEqual([]);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it("names verbs and commands, and sentences that exist", () => {
    const commands = ["help", "greeting", "thanks", "new", "status", "import", "deadline", "undo", "documents"];
    expect(Object.keys(sayings).filter((name) => !everyVerb.has(name) && !commands.includes(name))).toEqual([]);
    for (const { titles } of Object.values(sayings)) for (const key of titles) expect(t(key as Key)).not.toContain("⟦");
  });

  it("leads to verbs that show something: a misread text changes nothing", () => {
    const changing = Object.keys(sayings).filter((name) => (everyVerb.get(name)?.repeats ?? "freely") === "never");
    expect(changing).toEqual([]);
  });
});

it("Every title of the bot's own buttons is known as one, with any number in it", () => {
  for (const title of Object.values(nb.button)) expect(isOwnTitle(title.toLowerCase())).toBe(true);
  expect(isOwnTitle("godkjenn alle 20")).toBe(true);
  expect(isOwnTitle("kan ola ta målgruppe")).toBe(false);
  expect(isOwnTitle("klokka")).toBe(false);
  expect(inLanguage("nn", () => isOwnTitle("klokka"))).toBe(true);
});
