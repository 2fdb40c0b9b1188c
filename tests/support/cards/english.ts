/** English words that are never Norwegian, and a program's output for a missing word. */
export const ENGLISH =
  /\b(the|and|you|your|save|next|back|skip|approve|approved|draft|deadline|error|failed|measure|party|days?|left|submit|cancel|please|welcome|undefined|null|NaN|object)\b/i;
