import { followForm } from "../../../../domain/application/followForm";
import type { Language } from "../../../../domain/values/language";
import type { Form } from "../../../../forms/form";
import { form2026 } from "../../../support/application/application";

const forms = new Map([
  ["newest", { ...form2026, id: "newest", usualDeadline: "03-15T14:00" }],
  ["county", { ...form2026, id: "county", usualDeadline: "02-01T23:59" }],
  ["same", { ...form2026, id: "same", usualDeadline: "03-15T14:00" }],
]);
const setting = { forms, timeZone: "Europe/Oslo", now: new Date("2027-02-10T12:00:00Z"), language: "nb" as const };
const typed = { formId: "county", title: "", year: "2027", date: "2028-03-15", time: "14:00", plan: "" };
const moved = (over: Partial<typeof typed>, drawnWith = "newest") => {
  const { date, time } = followForm({ ...typed, ...over }, drawnWith, setting).typed;
  return [date, time];
};

describe("a deadline that was suggested", () => {
  it("moves to the usual one of the form that is chosen instead", () => {
    expect(moved({})).toEqual(["2028-02-01", "23:59"]);
  });

  it("moves to the next year if it has passed in that one", () => {
    expect(moved({ date: "2027-03-15" })).toEqual(["2028-02-01", "23:59"]);
  });

  it.each<[string, Partial<typeof typed>]>([
    ["another day was typed", { date: "2028-03-14" }],
    ["another time was typed", { time: "12:00" }],
    ["what was typed is no date", { date: "next year-03-15" }],
    ["the form is the same", { formId: "newest" }],
    ["the other form has the same deadline", { formId: "same" }],
    ["the form is unknown", { formId: "gone" }],
  ])("stays if %s", (_why, over) => {
    expect(moved(over)).toEqual([over.date ?? typed.date, over.time ?? typed.time]);
  });

  it("stays if the card did not say which form it was for", () => {
    expect(moved({}, "")).toEqual([typed.date, typed.time]);
  });
});

describe("a suggested title and language of the channel", () => {
  const named = (form: Form): Form => {
    const inLanguages = new Map<Language, Form>();
    inLanguages.set("nb", { ...form, inLanguages });
    return { ...form, inLanguages };
  };
  const climate = named({ ...form2026, id: "climate", name: "Klimamidler 2026" });
  const nynorsk = named({ ...form2026, id: "nynorsk", printedIn: "nn" });
  const all = new Map([named({ ...form2026, id: "first" }), climate, nynorsk].map((form) => [form.id, form]));
  const typedWith = { ...typed, title: "Behovsmelding 2027", language: "nb" as Language };
  const followed = (over: Partial<typeof typedWith>, drawnWith = "first") =>
    followForm({ ...typedWith, ...over }, drawnWith, { ...setting, forms: all });

  it("become those of the form that is chosen instead, and are pointed at", () => {
    expect(followed({ formId: "climate" })).toMatchObject({
      typed: { title: "Klimamidler 2027", language: "nb" },
      moved: { title: "followed-form" },
    });
    expect(followed({ formId: "nynorsk" })).toMatchObject({
      typed: { title: "Behovsmelding 2027", language: "nn" },
      moved: { language: "followed-form" },
    });
  });

  it("stay if the person chose others", () => {
    expect(followed({ formId: "climate", title: "Vår søknad" }).moved).toBeNull();
    expect(followed({ formId: "nynorsk", language: "en" }).moved).toBeNull();
  });

  it("stay if the card does not ask for a language", () => {
    const { language: _, ...without } = typedWith;
    expect(followForm({ ...without, formId: "nynorsk" }, "first", { ...setting, forms: all }).moved).toBeNull();
  });
});
