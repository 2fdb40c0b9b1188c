const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML prints it, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Marks an expression in a text, for `withCode`. */
export const inCode = (source: string): string => `\`${source.replaceAll("`", "'")}\``;

/** A text as HTML prints it, with its expressions as code. */
export const withCode = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** A table with its headings; each cell is HTML. */
export const htmlTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead><tr>${headings.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join("")}</tr></thead>` +
  `<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;

/** Labels with their values. */
export const htmlFacts = (facts: readonly (readonly [label: string, value: string])[]): string =>
  `<dl>${facts.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${withCode(value)}</dd></div>`).join("")}</dl>`;
