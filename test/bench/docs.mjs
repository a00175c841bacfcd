// Puts the tables of a run into docs/benchmarks.md, between the two marks.
import fs from "node:fs";
import { inRoot } from "../../scripts/lib/root.mjs";

const first = "<!-- tables -->";
const last = "<!-- end of tables -->";

export function writeDocs(report) {
  const file = inRoot("docs", "benchmarks.md");
  const text = fs.readFileSync(file, "utf8");
  const start = text.indexOf(first);
  const end = text.indexOf(last);
  if (start < 0 || end < start) throw new Error(`${file} lacks the marks ${first} and ${last}`);
  fs.writeFileSync(file, `${text.slice(0, start + first.length)}\n\n${report}\n${text.slice(end)}`);
}
