// Turns the chunks that esbuild splits a program into, which it makes as ES modules only, into CommonJS. What a chunk takes from
// another one becomes constants: esbuild's own way is a getter each time, which costs time in the hottest places.
// Holds for what esbuild writes when it minifies, where no exported binding changes after its chunk was evaluated.

/** `imports`: what the chunk imports, as esbuild's metafile says. */
export function toCommonJs(text, imports) {
  const { length } = EXPORTS.exec(text)?.[0] ?? "";
  const exported = length === 0 ? "" : exportsOf(text.slice(-length));
  const found = [];
  const body = text.slice(0, text.length - length).replace(IMPORT, (_, own, all, names, from) => {
    found.push(from);
    return requireOf({ own, all, names, from });
  });
  const missed = imports.filter(
    ({ kind, path }) => kind === "import-statement" && !found.some((one) => isSame(one, path)),
  );
  if (missed.length > 0) throw new Error(`Not found in a chunk: the import of ${missed[0].path}.`);
  return `"use strict";${body}${exported}\n`;
}

const IMPORT =
  /(?<=^|[;}\n])import(?:\s*(?:([\w$]+)\s*,?\s*|\*\s*as\s+([\w$]+)\s*)?(?:\{([^{}"']*)\}\s*)?from)?\s*"([^"\n]+)";?/g;
const EXPORTS = /export\s*\{[^{}]*\};?\s*$/;

/** The metafile names files from the root, a chunk from its folder. */
function isSame(from, path) {
  return from === path || (from.startsWith("./") && path.endsWith(from.slice(1)));
}

function requireOf({ own, all, names, from }) {
  const loaded = `require(${JSON.stringify(from)})`;
  const taken = [own, all].filter((name) => name !== undefined);
  if (names !== undefined)
    taken.push(`{${pairs(names).map(([theirs, ours]) => (theirs === ours ? ours : `${theirs}:${ours}`))}}`);
  return taken.length === 0 ? `${loaded};` : `const ${taken.map((one) => `${one}=${loaded}`)};`;
}

function exportsOf(statement) {
  const names = statement.slice(statement.indexOf("{") + 1, statement.lastIndexOf("}"));
  return `module.exports={${pairs(names).map(([ours, theirs]) => `${theirs}:${ours}`)}};`;
}

/** `a as b, c` gives [a, b] and [c, c]. */
function pairs(names) {
  return names
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [first, second = first] = one.split(/\s+as\s+/);
      return [first, second];
    });
}
