import { download, isInside, mayFetch } from "../../../../bot/importing/download";
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
