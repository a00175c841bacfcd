// How a key or value that was chosen is written into a JSON text: quotes, colon, comma, and stops for what the user still
// has to say.
import type { Shape } from "../../config/shape.js";
import type { Cursor } from "./cursor.js";

/** The same text as a snippet and without stops. */
export interface Written {
  readonly snippet: string;
  readonly plain: string;
}

type Around = Pick<Cursor, "commaBehind" | "hasColon">;

/** A key with a value of this shape behind it; the key alone where its colon is there already. */
export function writtenKey(key: string, shape: Shape, { commaBehind, hasColon }: Around): Written {
  const word = JSON.stringify(key);
  if (hasColon) return unchanged(word);
  const value = skeleton(shape, { next: 1 });
  const comma = commaBehind ? "," : "";
  return { snippet: `${escaped(word)}: ${value.snippet}${comma}`, plain: `${word}: ${value.plain}${comma}` };
}

/** A word, or the beginning of a value of this shape. */
export function writtenValue(value: string | Shape, { commaBehind }: Around): Written {
  const { snippet, plain } =
    typeof value === "string" ? unchanged(JSON.stringify(value)) : skeleton(value, { next: 1 });
  const comma = commaBehind ? "," : "";
  return { snippet: snippet + comma, plain: plain + comma };
}

function unchanged(text: string): Written {
  return { snippet: text, plain: text };
}

/** `stops` counts the places at which the user goes on. */
function skeleton(shape: Shape, stops: { next: number }): Written {
  switch (shape.type) {
    case "choice": {
      const [first, ...more] = shape.choices.map(({ value }) => value) as [string, ...string[]];
      if (more.length === 0) return unchanged(JSON.stringify(first));
      return { snippet: `"\${${stops.next++}|${[first, ...more].join(",")}|}"`, plain: `"${first}"` };
    }
    case "switch":
      return { snippet: `\${${stops.next++}|true,false|}`, plain: "true" };
    case "number":
      return { snippet: `\${${stops.next++}:${shape.least}}`, plain: String(shape.least) };
    case "text":
      return { snippet: `"$${stops.next++}"`, plain: '""' };
    case "list":
      return shape.of.type === "text" ? wrapped("[", skeleton(shape.of, stops), "]") : empty("[", "]", stops);
    case "map":
      return empty("{", "}", stops);
    case "object": {
      const parts = shape.fields
        .filter(({ required }) => required)
        .map(({ key, shape: inner }) => wrapped(`${JSON.stringify(key)}: `, skeleton(inner, stops), ""));
      const snippet = parts.map((part) => part.snippet).join(", ");
      return wrapped("{ ", { snippet, plain: parts.map((part) => part.plain).join(", ") }, " }");
    }
  }
}

function wrapped(before: string, { snippet, plain }: Written, behind: string): Written {
  return { snippet: `${escaped(before)}${snippet}${escaped(behind)}`, plain: `${before}${plain}${behind}` };
}

function empty(open: string, close: string, stops: { next: number }): Written {
  return wrapped(open, { snippet: `$${stops.next++}`, plain: "" }, close);
}

/** `$`, `}` and `\` mean something in a snippet. */
function escaped(text: string): string {
  return text.replace(/[$}\\]/g, "\\$&");
}
