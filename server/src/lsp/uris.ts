// URIs to paths and back, on text alone: paths are absolute with `/`, as the core wants them, on every system.

/** The path of a URI; for other schemes than `file` the path part, so that an unsaved buffer has a name as well. */
export function pathOf(uri: string): string {
  const parts = /^([A-Za-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri);
  const path = decode(parts?.[3] ?? uri);
  const host = parts?.[1] === "file" ? decode(parts[2] ?? "") : "";
  if (host !== "") return `//${host}${path}`;
  if (/^\/[A-Za-z]:/.test(path)) return `${path.slice(1, 2).toLowerCase()}${path.slice(2)}`;
  return path.startsWith("/") ? path : `/${path}`;
}

/** The `file` URI of an absolute path, written the way VS Code writes it. */
export function uriOf(path: string): string {
  const host = /^\/\/([^/]+)/.exec(path)?.[1] ?? "";
  const rest = path.slice(host === "" ? 0 : host.length + 2);
  const encoded = rest.split("/").map(encode).join("/");
  return `file://${host}${encoded.startsWith("/") ? "" : "/"}${encoded}`;
}

export function isFile(uri: string): boolean {
  return uri.startsWith("file:");
}

export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(":")));
}

/** Whether a path is the folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

function encode(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A `%` that encodes nothing stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
