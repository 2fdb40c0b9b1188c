export const TICKED = "☒";
export const UNTICKED = "☐";

/** Boxes of symbol fonts, as private-use characters, which are normalised to the two above. */
export const TICKED_SIGNS = "\uf0fe\uf0fd\uf078\uf052\uf053\uf0fc\uf0fb";
export const UNTICKED_SIGNS = "\uf0a8\uf06f\uf071\uf0a3\uf0a1";
