import type { Block, Table } from "../../../documents/outline/block";
import { outlineOf } from "../../../documents/outline/outline";
import { approvalsBlock } from "../../../documents/outline/outlineFinal";
import { formIn } from "../../../domain/application/formInYear";
import { ofKind } from "../../../domain/application/newStructure";
import type { Application } from "../../../domain/section/section";
import type { Form } from "../../../forms/form";
import { aKind, anApplication, fjordvik, measureId, noon, withAnswer } from "../../support/application/application";
import { anApplication2024, answered2024, form2024 } from "../../support/application/application2024";
import { everyEdition, filledIn } from "../../support/forms/everyEdition";

const compiled = (application: Application, form: Form = form2024) =>
  outlineOf(form, application, { version: 1, at: noon, final: { number: 1, parts: [] } });

const tablesIn = (blocks: readonly Block[] | undefined): Table[] =>
  (blocks ?? []).filter((block): block is Table => block.kind === "table");

describe("A cell of a form's own table", () => {
  const at = { measureId: measureId(1), sectionId: "duration", partyId: "fjordvik" };
  const application = withAnswer(
    withAnswer(anApplication2024(), { ...at, field: "autumn2025Estimate", value: "kr 1 250 000" }, form2024),
    { ...at, field: "year2026Estimate", value: "om lag 50 000 kr i 2026" },
    form2024,
  );
  const [table] = tablesIn(compiled(application).measures[0]?.sections.find(({ id }) => id === "duration")?.blocks);

  it("keeps an amount with its unit on one line, and breaks between other words", () => {
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual([
      "kr\u00a01\u00a0250\u00a0000",
      "om lag 50\u00a0000\u00a0kr i 2026",
      "",
    ]);
  });

  it("is not there with its table in a measure that no side takes part in", () => {
    const alone = anApplication2024({ parties: anApplication().parties.slice(0, 1) });
    const duration = compiled(alone).measures[0]?.sections.find(({ id }) => id === "duration");

    expect(duration?.blocks.length).toBeGreaterThan(0);
    expect(tablesIn(duration?.blocks)).toEqual([]);
  });

  it("stands beside a short name that does not break", () => {
    expect(table?.rows[0]?.cells[0]).toBe("Høst\u00a02025");
  });
});

it("Contact persons are divided evenly among tables that fit on the page", () => {
  const owners = Array.from({ length: 7 }, (_, index) => ({
    ...fjordvik,
    ...ofKind(aKind("municipalOwner")),
    id: `owner-${index}`,
    name: `Kommune ${index}`,
  }));
  for (const [count, columns] of [
    [1, [1]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 3, 1]],
  ] as const) {
    const parties = [...anApplication().parties.slice(0, 1), ...owners.slice(0, count)];
    const { before } = compiled(anApplication2024({ parties, measures: [] }));
    const tables = tablesIn(before.find(({ id }) => id === "header")?.blocks);
    expect(tables.map((table) => table.columns.length - 1)).toEqual(columns);
  }
});

describe("An approval in a final document", () => {
  const { final } = compiled(answered2024());
  const rows = final ? approvalsBlock(final, null).rows.map(({ cells }) => cells) : [];

  it("names the sum with its year, as the document's heading does", () => {
    const sections = rows.map(([section]) => section);
    expect(sections).toContain("Total sum det meldes behov for 2027");
    expect(sections).not.toContain("Total sum det meldes behov for");
  });

  it("keeps the number of its measure beside the word", () => {
    expect(rows.map(([section]) => section)).toContain("Forankring (tiltak\u00a010)");
  });
});

it("Sums of several years are headed by the first and the last", () => {
  const oslo = everyEdition.find(({ id }) => id === "oslo-viken-2027") as Form;
  const { before } = compiled(filledIn(oslo).application, formIn(oslo, "nb"));
  expect(before.map(({ heading }) => heading)).toContain("Total sum det meldes behov for 2027–2029");
});
