// The bundle of placement: the command line loads it for its tools, the language server runs it in a thread of its own.
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { placementTools } from "../core/placement/tools.js";
import { WORKER } from "./placementMessages.js";
import { answerPlacements } from "./placementWorker.node.js";

export const placement: typeof placementTools = placementTools;

if (!isMainThread && parentPort !== null && workerData === WORKER) answerPlacements(parentPort);
