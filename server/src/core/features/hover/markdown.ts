// Small pieces of Markdown. What comes from the user's text goes through `code`, so that nothing in it is read as Markdown.

/** A text as inline code, on one line and not too long. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const short = line.length > MOST ? `${line.slice(0, MOST)}…` : line;
  if (short === "") return "` `";
  const longest = Math.max(0, ...(short.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const gap = short.startsWith("`") || short.endsWith("`") ? " " : "";
  return `${fence}${gap}${short}${gap}${fence}`;
}

const MOST = 120;

/** A text of the user's inside of a sentence. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/\s+/g, " ");
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** `a, b and c`. */
export function listed(parts: readonly string[], joint = "and"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${joint} ${parts.at(-1)}`;
}

/** Paragraphs; what is empty or undefined is left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
