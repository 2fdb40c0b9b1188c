/** A signature that differs from this one in its first letter, whichever it has. */
export const tampered = (signature: string): string => `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
