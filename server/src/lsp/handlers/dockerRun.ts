// stowage/dockerRun: the edits that add a container from a `docker run` command line to an open document.
import type { DockerRunParams, DockerRunResult } from "../../protocol/requests.js";
import { offsetAt } from "../scene.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toTextEdits } from "../toLsp.js";

export async function dockerRun(
  session: Session,
  { uri, position, command }: DockerRunParams,
): Promise<DockerRunResult> {
  await settled(session, uri);
  const read = await session.reads.of(uri);
  if (read === undefined) return { problem: "Open a task definition first." };
  const added = session.host().features.addDockerRun(read.file, offsetAt(read, position), command);
  if ("problem" in added) return added;
  const { name, edits, notes } = added;
  return { version: read.version, name, edits: toTextEdits(edits, read.file.lines), notes };
}
