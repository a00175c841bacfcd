// The page of the placement preview: a frame for the bundle that draws it, with a policy that lets in nothing else. Pure;
// knows no editor and no preview.

export interface PlacementPage {
  /** Lets the one script in. */
  readonly nonce: string;
  /** The address of the bundle. */
  readonly script: string;
  readonly title: string;
}

/**
 * Style sheets are constructed by the script, which needs no permission; pictures are made by the page itself. Text that a
 * person gave, such as a file's name, stands in the title alone.
 */
export function placementPage({ nonce, script, title }: PlacementPage): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; img-src data: blob:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
