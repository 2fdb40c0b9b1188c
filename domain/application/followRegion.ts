import type { Form, Region } from "../../forms/form";
import { offeredEditions } from "./offeredEditions";

type Regions = { readonly drawn: Region | null; readonly chosen: Region | null };

const listed = (region: Region | null): readonly Region[] => (region === null ? [] : [region]);

/**
 * Moves the suggested form to the first one of the chosen county, if that county has other forms than the card offered.
 * Returns the same details if there is nothing to move.
 */
export function followRegion<Typed extends { readonly formId: string }>(
  typed: Typed,
  { drawn, chosen }: Regions,
  forms: ReadonlyMap<string, Form>,
): Typed {
  const [before, after] = [drawn, chosen].map((region) => offeredEditions(forms, { regions: listed(region) }));
  const same = before?.map(({ id }) => id).join() === after?.map(({ id }) => id).join();
  return same ? typed : { ...typed, formId: after?.[0]?.id ?? typed.formId };
}
