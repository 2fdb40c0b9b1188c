/** A bookmark of a heading, or what leads to it from the table of contents, as the library writes them. */
const BOOKMARK = /<w:bookmarkStart w:name="_Toc\d+" w:id="\d+"|<w:bookmarkEnd w:id="\d+"|w:anchor="_Toc\d+"/g;

/**
 * A document's XML with its bookmarks numbered from one, in the order of its table of contents. The library counts on
 * from document to document, so the same content would never give the same bytes.
 */
export function bookmarksFromOne(xml: string): string {
  const numbers = new Map<string, string>();
  const numberOf = (id: string): string => {
    const number = numbers.get(id) ?? String(numbers.size + 1);
    numbers.set(id, number);
    return number;
  };
  return xml.replace(BOOKMARK, (bookmark) => bookmark.replace(/\d+/g, numberOf));
}
