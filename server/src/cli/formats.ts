// The names of the output formats. Apart from the formats themselves, so that knowing a name loads none of them.
export const FORMATS = ["text", "json", "sarif", "github"] as const;

export type Format = (typeof FORMATS)[number];
