import type { MappedList, Mapping } from "../../../forms/issued/mapping";

type Inner = Pick<MappedList, "answer" | "places">;

/** The answers that a mapping places in its form, by section and field: "needs.text". */
export const shownIn = ({ places, lists }: Pick<Mapping, "places" | "lists">): ReadonlySet<string> => {
  const inPlaces = (all: Inner["places"]) =>
    all.flatMap(({ answer, else: other }) => (other === undefined ? [answer] : [answer, other]));
  const inList = (list: Inner & { readonly lists?: readonly Inner[] | undefined }): string[] => [
    ...(list.answer === undefined ? [] : [list.answer]),
    ...inPlaces(list.places),
    ...(list.lists ?? []).flatMap(inList),
  ];
  return new Set([...inPlaces(places), ...lists.flatMap(inList)]);
};
