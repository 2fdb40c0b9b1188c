import { pageHeaders } from "../../../../bot/documents/pageHeaders";

const page = { type: "text/html; charset=utf-8", fileName: null };

it("the headers require encryption permanently if people reach the bot by https", () => {
  expect(pageHeaders(page, "https://samskriv.example")["strict-transport-security"]).toBe("max-age=31536000");
});

it("the headers require no encryption at an address without https", () => {
  expect(pageHeaders(page, "http://127.0.0.1:3978")).not.toHaveProperty("strict-transport-security");
});

it("the headers let a document be saved under its name and a page be shown", () => {
  expect(pageHeaders({ ...page, fileName: "tiltak-1.docx" }, "https://a.example")["content-disposition"]).toBe(
    'attachment; filename="tiltak-1.docx"',
  );
  expect(pageHeaders(page, "https://a.example")).not.toHaveProperty("content-disposition");
});
