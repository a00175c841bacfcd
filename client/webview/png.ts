// A picture of the map as PNG: the SVG is drawn on a canvas of twice its size.
const SHARP = 2;

/** In base64; null when the browser cannot. */
export async function pngOf(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARP;
  canvas.height = image.naturalHeight * SHARP;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1] ?? null;
}

/** Whether it is on the clipboard now: editors let extensions put text there only, but some let their pages do more. */
export async function copiedPng(data: string): Promise<boolean> {
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const picture = new Blob([bytes], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
    return true;
  } catch {
    return false;
  }
}
