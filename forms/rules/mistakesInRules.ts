import type { ASTNode, Environment } from "@marcbachmann/cel-js";
import type { Edition, FormSection } from "../edition";
import { type Expression, nodesIn, partsOf } from "./expression";
import type { Rule } from "./rule";
import { type AtHand, typedLanguage } from "./typedLanguage";
import { unknownWords } from "./unknownWords";

/** Lists within lists within lists: enough for parties within measures, and never slow. */
const MOST_NESTED = 3;

const LOOPS = ["all", "exists", "exists_one", "map", "filter"];

/** `dyn` switches the check of types off, and a pattern in `matches` can take any time. */
const REFUSED = ["dyn", "matches"];

type Mistake = { readonly path: readonly (string | number)[]; readonly message: string };

/** What is wrong with the rules of a form: where they are said, and what their expressions name. */
export function mistakesInRules(form: Edition): Mistake[] {
  const languages = new Map<string, Environment>();
  const languageAt = (at: AtHand): Environment => {
    const key = `${at.measure} ${at.party}`;
    const language = languages.get(key) ?? typedLanguage(form, at);
    languages.set(key, language);
    return language;
  };
  return form.rules.flatMap((rule, index) => {
    const section = form.sections.find(({ id }) => id === rule.section);
    const say = (inner: string) => (message: string) => ({
      path: ["rules", index, inner],
      message: `the rule "${rule.id}": ${message}`,
    });
    const language = languageAt({
      measure: rule.scope === "measure" || (rule.scope !== "application" && section?.scope === "measure"),
      party: rule.scope === "party",
    });
    const inCondition = (condition: Expression) => inExpression(form, language, condition, ["bool"]);
    return [
      ...(form.rules.findIndex(({ id }) => id === rule.id) < index ? ["there is another rule of that name"] : []).map(
        say("id"),
      ),
      ...inPlace(rule, section).map(say(rule.field !== undefined && section ? "field" : "section")),
      ...(rule.when ? inCondition(rule.when) : []).map(say("when")),
      ...inCondition(rule.holds).map(say("holds")),
      ...inSay(form, language, rule).map(say("say")),
    ];
  });
}

function inPlace({ scope, section: sectionId, field: fieldId }: Rule, section: FormSection | undefined): string[] {
  if (sectionId === undefined) {
    if (scope === "section") return ["it is asked of a section, and names none"];
    return fieldId === undefined ? [] : [`the field "${fieldId}" is in no section that it names`];
  }
  if (!section) return [`there is no section "${sectionId}"`];
  const isHere = scope === "application" || scope === "measure" ? section.scope === scope : true;
  if (!isHere) return [`it is asked of the ${scope}, and "${sectionId}" is a section of the ${section.scope}`];
  const field = section.fields.find(({ id }) => id === fieldId);
  if (fieldId !== undefined && !field) return [`no field "${fieldId}" in section "${sectionId}"`];
  return field?.private ? [`"${fieldId}" is private, and what is wrong with it would be told to others`] : [];
}

function inSay(form: Edition, language: Environment, { say: { text, figures } }: Rule): string[] {
  const rest = text.replace(/\{\{.*?\}\}/g, "");
  return [
    ...(/\{\{|\}\}/.test(rest) ? ["a figure is written {{ expression }}, on one line"] : []),
    ...figures.flatMap((figure) => inExpression(form, language, figure, ["string", "int", "double", "Kroner"])),
  ];
}

/** What is wrong with one expression, which must be of one of these types. */
function inExpression(form: Edition, language: Environment, { source }: Expression, types: string[]): string[] {
  let ast: ASTNode;
  try {
    ast = language.parse(source).ast;
  } catch (error) {
    return [said(source, error)];
  }
  const refused = nodesIn(ast).flatMap((node) =>
    node.op === "call" || node.op === "rcall" ? REFUSED.filter((name) => name === node.args[0]) : [],
  );
  if (refused.length > 0) return [`"${source}" calls ${refused.join(", ")}, which rules do without`];
  if (nodesIn(ast).some((node) => node.op === "[]" && node.args[1].op === "value" && isText(node.args[1].args)))
    return [`"${source}" names a field in brackets: write it after a dot`];
  if (nestedIn(ast) > MOST_NESTED) return [`"${source}" goes through more than ${MOST_NESTED} lists within lists`];

  const { valid, type = "", error } = language.check(source);
  if (!valid) return [said(source, error)];
  const asked = language.check(withoutHas(source, ast));
  if (!asked.valid) return [said(source, asked.error)];
  if (!types.includes(type)) return [`"${source}" is ${type}, and must be ${types.join(" or ")}`];
  return unknownWords(form, ast).map((message) => `"${source}": ${message}`);
}

const isText = (value: unknown): boolean => typeof value === "string";

const said = (source: string, error: unknown): string =>
  `"${source}": ${(error as { summary?: string } | undefined)?.summary ?? String(error)}`;

/** `has(...)` takes any name for granted. What it asks about is looked up like everything else. */
const withoutHas = (source: string, ast: ASTNode): string =>
  nodesIn(ast)
    .flatMap((node) => {
      const asked = node.op === "call" && node.args[0] === "has" ? node.args[1][0] : undefined;
      return asked ? [{ node, asked }] : [];
    })
    .sort((a, b) => b.node.start - a.node.start)
    .reduce(
      (text, { node, asked }) =>
        `${text.slice(0, node.start)}(dyn(${source.slice(asked.start, asked.end)}) != null)${text.slice(node.end)}`,
      source,
    );

/** How many lists are gone through within each other. */
function nestedIn(node: ASTNode): number {
  if (node.op !== "rcall" || !LOOPS.includes(node.args[0])) return Math.max(0, ...partsOf(node).map(nestedIn));
  const [, list, within] = node.args;
  return Math.max(nestedIn(list), 1 + Math.max(0, ...within.map(nestedIn)));
}
