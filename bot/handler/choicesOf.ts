import type { BotDeps } from "./botDeps";

type Choice = { readonly id: string };

/** The form editions and long-term plans to choose from for a new application. */
export function choicesOf(forms: BotDeps["forms"]): {
  forms: (Choice & { name: string })[];
  plans: (Choice & { title: string })[];
} {
  const editions = [...forms.values()];
  const plans = new Map(editions.flatMap((form) => form.plans.map(({ id, title }) => [id, { id, title }])));
  return { forms: editions.map(({ id, name }) => ({ id, name })), plans: [...plans.values()] };
}
