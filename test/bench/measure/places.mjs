// Places in a document where an editor's user would type or point. They are found by the look of a line, not by a
// parser, so that every server is asked at the same places.

/** Inside scalar values, where one more letter keeps the syntax valid. */
export function valuePlaces(text) {
  const places = [];
  for (const match of text.matchAll(/: *"?([A-Za-z][\w./-]*)"?,?$/gm)) {
    const value = match[1];
    if (value.length < 2 || /^(true|false|null)$/.test(value)) continue;
    places.push(match.index + match[0].indexOf(value) + 1 + ((value.length - 1) >> 1));
  }
  return places;
}

/** Inside keys: where to hover. */
export function keyPlaces(text) {
  return [...text.matchAll(/^\s*(?:- )?("?)([A-Za-z][\w-]+)\1:(?: |$)/gm)].map(
    (match) => match.index + match[0].indexOf(match[2]) + 1,
  );
}

/** Behind a scalar entry, with the line that starts a new key there and where the cursor then stands: completion. */
export function newKeyPlaces(text, language) {
  if (language === "yaml") {
    return [...text.matchAll(/^( *)(- )?[A-Za-z][\w-]*: [^|>\s].*$/gm)].map((match) => {
      const insert = `\n${match[1]}${match[2] ? "  " : ""}i`;
      return { at: match.index + match[0].length, insert, cursor: insert.length };
    });
  }
  return [...text.matchAll(/^(\s*)"[^"]+": (?:"[^"]*"|[\d.]+|true|false),$/gm)].map((match) => {
    const insert = `\n${match[1]}"i"`;
    return { at: match.index + match[0].length, insert, cursor: insert.length - 1 };
  });
}
