import { senderRefusal } from "../../../../bot/edge/senderRefusal";

const TENANT = "22222222-2222-4222-8222-222222222222";
const trusted = { tenants: [TENANT], serviceHosts: ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"] };

type Activity = Record<string, unknown> & { conversation: Record<string, unknown> };
const activity = (more: Record<string, unknown> = {}, conversation: Record<string, unknown> = {}): Activity => ({
  type: "message",
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  channelData: { tenant: { id: TENANT } },
  ...more,
  conversation: { id: "a:1", conversationType: "personal", tenantId: TENANT, ...conversation },
});

describe("a Teams activity is accepted", () => {
  it.each([
    ["in a personal chat", activity()],
    ["in a channel", activity({}, { conversationType: "channel" })],
    ["in a group chat", activity({}, { conversationType: "groupChat" })],
    ["whose tenant is in the conversation alone", activity({ channelData: {} })],
    ["whose tenant is in the channel data alone", activity({}, { tenantId: undefined })],
    ["with an empty tenant beside the right one", activity({}, { tenantId: "" })],
    ["without channel data", activity({ channelData: undefined })],
    ["from another host of Teams", activity({ serviceUrl: "https://smba.infra.gcc.teams.microsoft.com/gcc" })],
    [
      "with the host in capitals and the usual port",
      activity({ serviceUrl: "https://SMBA.trafficmanager.net:443/de" }),
    ],
  ])("%s", (_what, given) => {
    expect(senderRefusal(given, trusted)).toBeNull();
  });

  it("from each tenant in the list", () => {
    const other = "33333333-3333-4333-8333-333333333333";
    const given = activity({ channelData: { tenant: { id: other } } }, { tenantId: other });

    expect(senderRefusal(given, { ...trusted, tenants: [TENANT, other] })).toBeNull();
    expect(senderRefusal(given, trusted)).not.toBeNull();
  });
});

describe("a foreign activity is refused", () => {
  const foreign = "99999999-9999-4999-8999-999999999999";
  it.each([
    [
      "of Direct Line, whose callers write who they are",
      activity({ channelId: "directline" }),
      /^not a channel of Teams: directline$/,
    ],
    ["of the emulator", activity({ channelId: "emulator" }), /^not a channel of Teams/],
    ["of no channel", activity({ channelId: undefined }), /^not of the shape of an activity: channelId$/],
    ["of another tenant", activity({ channelData: {} }, { tenantId: foreign }), /^a foreign tenant: 9999/],
    ["of no tenant", activity({ channelData: {} }, { tenantId: undefined }), /^a foreign tenant: $/],
    [
      "whose tenant is no text",
      activity({}, { tenantId: 7 }),
      /^not of the shape of an activity: conversation.tenantId$/,
    ],
    ["of an empty tenant", activity({ channelData: { tenant: { id: "" } } }, { tenantId: "" }), /^a foreign tenant: $/],
    ["whose tenants disagree", activity({ channelData: { tenant: { id: foreign } } }), /^two tenants: 2222.*, 9999/],
    ["whose tenants disagree the other way", activity({}, { tenantId: foreign }), /^two tenants: 9999.*, 2222/],
    [
      "in a conversation of no kind",
      activity({}, { conversationType: undefined }),
      /^an unknown kind of conversation: $/,
    ],
    [
      "in a conversation of a new kind",
      activity({}, { conversationType: "meeting" }),
      /^an unknown kind of conversation/,
    ],
    [
      "in a conversation whose kind is spelt otherwise",
      activity({}, { conversationType: "Personal" }),
      /^an unknown kind/,
    ],
    [
      "in no conversation",
      { ...activity(), conversation: undefined },
      /^not of the shape of an activity: conversation$/,
    ],
    [
      "to be answered without encryption",
      activity({ serviceUrl: "http://smba.trafficmanager.net/emea/" }),
      /^a foreign service/,
    ],
    ["to be answered on this machine", activity({ serviceUrl: "https://127.0.0.1/" }), /^a foreign service address/],
    ["to be answered elsewhere", activity({ serviceUrl: "https://attacker.example/emea/" }), /^a foreign service/],
    [
      "to be answered at a neighbour of Teams",
      activity({ serviceUrl: "https://x.trafficmanager.net/" }),
      /^a foreign service/,
    ],
    [
      "to be answered below Teams' name",
      activity({ serviceUrl: "https://a.smba.trafficmanager.net/" }),
      /^a foreign service/,
    ],
    [
      "to be answered above Teams' name",
      activity({ serviceUrl: "https://smba.trafficmanager.net.a.example/" }),
      /^a foreign service/,
    ],
    [
      "to be answered at another port",
      activity({ serviceUrl: "https://smba.trafficmanager.net:8443/" }),
      /^a foreign service/,
    ],
    [
      "with a name before the host",
      activity({ serviceUrl: "https://smba.trafficmanager.net@a.example/" }),
      /^a foreign service/,
    ],
    [
      "with a password in the address",
      activity({ serviceUrl: "https://u:p@smba.trafficmanager.net/" }),
      /^a foreign service/,
    ],
    ["to be answered nowhere", activity({ serviceUrl: "" }), /^a foreign service address: $/],
    [
      "to be answered at what is no address",
      activity({ serviceUrl: ["https://smba.trafficmanager.net/"] }),
      /^not of the shape of an activity: serviceUrl$/,
    ],
  ])("%s", (_what, given, why) => {
    expect(senderRefusal(given, trusted)).toEqual({ status: 403, why: expect.stringMatching(why) });
  });

  it("without an error, whatever its shape", () => {
    for (const given of [
      null,
      undefined,
      7,
      "x",
      [],
      {},
      { conversation: 7, channelData: "x" },
      { channelData: { tenant: 7 } },
    ])
      expect(senderRefusal(given, trusted)?.status).toBe(403);
  });

  it("with a short reason, however long its content", () => {
    const refusal = senderRefusal(activity({ channelId: "x".repeat(100_000) }), trusted);

    expect(refusal?.why.length).toBeLessThan(200);
  });
});
