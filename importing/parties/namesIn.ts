/** What a party is called where it is named in full: "Nord universitet" and "Nord" of "Nord universitet (Nord)". */
export function namesIn(full: string): string[] {
  const inside = [...full.matchAll(/\(([^()]+)\)$/g)].map(([, short = ""]) => short.trim());
  const bare = full.replace(/ \([^()]*\)$/, "").trim();
  return [...new Set([full.trim(), bare, ...inside])].filter((name) => name !== "");
}
