// The folder that the servers see: a fresh one outside of any folder with a leading dot (yaml-language-server's file
// patterns do not match there), with nothing in it but the one document, so that nobody indexes anything else.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Calls `use` with the document as it lies in its own folder, and takes the folder away afterwards. */
export async function inWorkspace(document, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stowage-bench-"));
  try {
    const name = path
      .basename(document.file)
      .replace(/^\.+/, "")
      .replace(/[^\w.-]/g, "-");
    const file = path.join(folder, name);
    fs.writeFileSync(file, document.text);
    return await use({ ...document, file });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
