// Turns the HTML that stands in the comments of the SDK into Markdown, for hovers.

/** @param {string} html */
export function toMarkdown(html) {
  const state = { text: "", lists: [], links: [], code: false };
  for (const [, closing, name, attributes, text] of html.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*)?)>|([^<]+|<)/g)) {
    if (text !== undefined) state.text += plain(text, state);
    else writeTag(state, name, closing === "/", attributes);
  }
  return state.text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plain(text, state) {
  const unescaped = text
    .replace(/\\(?=[{}@()\-:<])/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
  const spaced = state.code ? unescaped : unescaped.replace(/\s+/g, " ");
  const isFirstOfCode = state.code && state.text.endsWith("`");
  return isFirstOfCode || /(?:^|\s)$/.test(state.text) ? spaced.trimStart() : spaced;
}

function writeTag(state, name, closing, attributes) {
  const write = TAGS[name];
  if (write !== undefined) write(state, closing, attributes);
}

const block = (state) => {
  if (!isFresh(state.text)) state.text = `${state.text.trimEnd()}\n\n${indentOf(state)}`;
};
const around = (mark) => (state) => {
  // Inside of code a mark would be shown as it is.
  if (!state.code) state.text += mark;
};
const labelled = (label) => (state, closing) => {
  block(state);
  if (!closing) state.text += `**${label}:** `;
};
const list = (marker) => (state, closing) => {
  if (!closing) {
    block(state);
    state.lists.push(marker);
    return;
  }
  state.lists.pop();
  block(state);
};

const TAGS = {
  p: block,
  code: (state, closing) => {
    // Blanks at the ends of code stand outside of it, if anywhere.
    if (closing) state.text = state.text.trimEnd();
    state.code = !closing;
    state.text += "`";
  },
  i: around("*"),
  b: around("**"),
  a: (state, closing, attributes) => {
    if (!closing) {
      state.links.push(/href="([^"]*)"/.exec(attributes)?.[1]);
      state.text += "[";
    } else state.text += `](${state.links.pop() ?? ""})`;
  },
  ul: list("-"),
  ol: list("1."),
  dl: list("-"),
  li: (state, closing) => item(state, closing, ""),
  dt: (state, closing) => item(state, closing, "**"),
  dd: (state, closing) => {
    if (!closing) state.text = `${state.text.trimEnd()} `;
  },
  note: labelled("Note"),
  important: labelled("Important"),
};

function item(state, closing, mark) {
  if (closing) {
    state.text = `${state.text.trimEnd()}${mark}`;
    return;
  }
  const indent = "  ".repeat(state.lists.length - 1);
  const gap = state.text === "" || state.text.endsWith("\n") ? "" : "\n";
  state.text = `${state.text.replace(/[ \t]+$/, "")}${gap}${indent}${state.lists.at(-1) ?? "-"} ${mark}`;
}

function indentOf(state) {
  return "  ".repeat(state.lists.length);
}

/** Nothing stands yet where the next block would begin: at the start, behind a list marker, on an empty line. */
function isFresh(text) {
  return text === "" || /(?:^|\n)\s*(?:(?:-|1\.) (?:\*\*)?)?$/.test(text) || /:\*\* $/.test(text);
}
