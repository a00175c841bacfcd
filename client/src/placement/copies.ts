// The picture of a placement preview, taken along: SVG is text and goes to the clipboard. A PNG that the page could not put
// there itself goes into a file, since extensions may put nothing but text on the clipboard.
import { env, Uri, window, workspace } from "vscode";

export async function copySvg(svg: string): Promise<void> {
  await env.clipboard.writeText(svg);
  tellCopied("SVG");
}

export function tellCopied(format: "SVG" | "PNG"): void {
  void window.showInformationMessage(`The picture is on the clipboard, as ${format}.`);
}

/** `png`: in base 64. `definition`: beside it the file is suggested. */
export async function savePng(png: string, definition: Uri, name: string): Promise<void> {
  const fileName = `${name.replace(/[^\w.-]+/g, "-")}.placement.png`;
  const folder =
    definition.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(definition, "..");
  const target = await window.showSaveDialog({
    title: "Save the picture",
    filters: { "PNG picture": ["png"] },
    ...(folder && { defaultUri: Uri.joinPath(folder, fileName) }),
  });
  if (target !== undefined) await workspace.fs.writeFile(target, Buffer.from(png, "base64"));
}
