// All that the services say outside of rules, in one list.
import { API } from "./api.js";
import { EVENTS } from "./events.js";
import type { ServiceMessage } from "./message.js";
import { PULLING } from "./pulling.js";
import { RUNNING } from "./running.js";
import { STARTING } from "./starting.js";

export const SERVICE_MESSAGES: readonly ServiceMessage[] = [...PULLING, ...STARTING, ...RUNNING, ...EVENTS, ...API];
