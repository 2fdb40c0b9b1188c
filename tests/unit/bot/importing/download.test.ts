import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { download, isInside, mayFetch, mayFetchPicture } from "../../../../bot/importing/download";
import { startFileShare } from "../../../support/bot/sendFile";

const SHAREPOINT = "https://fjordvik-my.sharepoint.com/personal/kari/_layouts/15/download.aspx?UniqueId=1&tempauth=x";

describe("the check of a sent file's address", () => {
  it.each([
    [SHAREPOINT, true],
    ["https://fjordvik.sharepoint.com/sites/a/b.docx", true],
    ["http://fjordvik.sharepoint.com/b.docx", false],
    ["https://fjordvik.sharepoint.com:8443/b.docx", false],
    ["https://kari:pass@fjordvik.sharepoint.com/b.docx", false],
    ["https://sharepoint.com.evil.example/b.docx", false],
    ["https://evil.example/fjordvik.sharepoint.com", false],
    ["https://fjordvik.sharepoint.com.evil.example/", false],
    ["https://evilsharepoint.com/", false],
    ["https://a.b.sharepoint.com/", false],
    ["https://169.254.169.254/latest/meta-data", false],
    ["http://127.0.0.1/b.docx", false],
    ["file:///etc/passwd", false],
    ["data:text/plain,abc", false],
    ["", false],
  ])("gives the expected result with Teams: %s: %s", (url, may) => {
    expect(mayFetch(url, "teams")).toBe(may);
  });

  it.each([
    ["http://127.0.0.1:4000/b.docx", true],
    ["http://localhost:4000/b.docx", false],
    ["http://127.0.0.1.evil.example/b.docx", false],
    ["https://127.0.0.1/b.docx", false],
    ["http://192.168.0.1/b.docx", false],
    [SHAREPOINT, false],
  ])("gives the expected result with the local client: %s: %s", (url, may) => {
    expect(mayFetch(url, "machine")).toBe(may);
  });

  it.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.20.0.1",
    "192.168.1.1",
    "0.0.0.0",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "100.64.0.1",
    "192.0.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "64:ff9b::a00:1",
    "ff02::1",
    "2002:a00:1::1",
  ])("rejects a name that resolves to %s", (address) => {
    expect(isInside(address)).toBe(true);
  });

  it.each(["13.107.136.8", "2620:1ec:8f8::8"])("accepts a name that resolves to %s", (address) => {
    expect(isInside(address)).toBe(false);
  });
});

describe("the check of a pasted picture's address", () => {
  const hosts = ["smba.trafficmanager.net"];
  const PICTURE = "https://smba.trafficmanager.net/emea/22222222-2222/v3/attachments/0-weu-d1-1/views/original";

  it.each([
    [PICTURE, true],
    ["https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1-1/views/imgo", true],
    [PICTURE.replace("https", "http"), false],
    [PICTURE.replace(".net/", ".net:8443/"), false],
    [PICTURE.replace(".net/", ".net.evil.example/"), false],
    [PICTURE.replace("smba.", "other."), false],
    ["https://smba.trafficmanager.net/emea/v3/conversations/a/members", false],
    ["https://smba.trafficmanager.net/emea/v3/conversations?x=/v3/attachments/1/views/original", false],
    [SHAREPOINT, false],
    ["", false],
  ])("gives the bot's token to the connector's own pictures alone: %s: %s", (url, may) => {
    expect(mayFetchPicture(url, "teams", hosts)).toBe(may);
  });

  it.each([
    ["http://127.0.0.1:4000/v3/attachments/0-weu-d1-1/views/original", true],
    ["http://127.0.0.1:4000/photo.png", false],
    ["http://192.168.0.1/v3/attachments/0-weu-d1-1/views/original", false],
    [PICTURE, false],
  ])("gives it on a developer's machine to the connector there: %s: %s", (url, may) => {
    expect(mayFetchPicture(url, "machine", hosts)).toBe(may);
  });

  it("asks for no token, and fetches nothing, for another address", async () => {
    const token = jest.fn(async () => "secret");
    const fetched = await download("https://fjordvik.sharepoint.com/a.png", "teams", { hosts, token });
    expect(fetched).toEqual({ ok: false, refusal: { kind: "not-fetched" } });
    expect(token).not.toHaveBeenCalled();
  });
});

describe("a pasted picture", () => {
  const url = "https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1-1/views/original";
  const connector = { hosts: ["smba.trafficmanager.net"], token: async () => "secret" };
  const answer = (statusCode: number, headers = {}) =>
    Object.assign(Readable.from([Buffer.from("png")]), { statusCode, headers });

  it("is asked for with the bot's token", async () => {
    const ask = jest.fn(async () => answer(200) as IncomingMessage);
    expect(await download(url, "teams", connector, ask)).toEqual({ ok: true, value: Buffer.from("png") });
    expect(ask).toHaveBeenCalledWith(url, "teams", {
      headers: { authorization: "Bearer secret" },
      signal: expect.any(AbortSignal),
    });
  });

  it("is not fetched from where the connector sends the bot on", async () => {
    const ask = jest.fn(async () => answer(302, { location: url }) as IncomingMessage);
    expect(await download(url, "teams", connector, ask)).toEqual({ ok: false, refusal: { kind: "not-fetched" } });
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe("a downloaded file", () => {
  it("is measured during the download, whatever size it declares, and cut off when it is too large", async () => {
    const share = await startFileShare({
      "/large": { status: 200, headers: { "transfer-encoding": "chunked" }, body: Buffer.alloc(21 * 1024 * 1024) },
      "/round": { status: 302, headers: { location: "/round" } },
    });
    try {
      expect(await download(`${share.url}/large`, "machine")).toEqual({
        ok: false,
        refusal: { kind: "too-large", most: 20 },
      });
      expect(await download(`${share.url}/round`, "machine")).toEqual({ ok: false, refusal: { kind: "not-fetched" } });
      expect(share.asked.filter((path) => path === "/round")).toHaveLength(4);
    } finally {
      await share.close();
    }
  });
});
