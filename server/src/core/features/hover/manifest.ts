// What a value of a manifest means where it stands: each topic says whether it has something to say.
import { clockTime, cronWords, everyWords } from "../../base/cronWords.js";
import { dateText } from "../../base/zonedTime.js";
import { cronTimes, nextCronRuns } from "../../model/k8s/cronJob.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { portReferenceHover } from "./manifestPorts.js";
import { selectorHover } from "./manifestSelectors.js";
import { percentHover, quantityHover } from "./manifestValues.js";
import { bullets, paragraphs } from "./markdown.js";
import { podImageHover } from "./podImage.js";
import type { Topic } from "./topic.js";

export const manifestHover: Topic = (place, tools) => {
  for (const topic of TOPICS) {
    const said = topic(place, tools);
    if (said !== undefined) return said;
  }
  return undefined;
};

const cronHover: Topic = ({ doc, path }, { now }) => {
  const times = path.length === 2 && path[1] === "schedule" ? cronTimes(kubernetesObject(doc)) : undefined;
  if (times === undefined || times.cron.kind === "fault") return undefined;
  const { cron, zone, suspended } = times;
  const words = cron.kind === "every" ? everyWords(cron.seconds) : cronWords(cron.schedule);
  const pause = suspended ? "Suspended: it does not run until `suspend` is false." : undefined;
  const runs = now === undefined || suspended ? [] : nextCronRuns(times, now, 5);
  const lines = runs.map((run) => `${dateText(run)} ${clockTime(run.hour, run.minute)}`);
  return paragraphs([
    `Runs ${words}.`,
    pause,
    lines.length === 0 ? undefined : `Next (${zone}):`,
    lines.length === 0 ? undefined : bullets(lines),
  ]);
};

const imageTopic: Topic = (place, tools) =>
  place.path.at(-1) === "image" && /[cC]ontainers$/.test(String(place.path.at(-3)))
    ? podImageHover(place, tools)
    : undefined;

const TOPICS: readonly Topic[] = [
  quantityHover,
  cronHover,
  imageTopic,
  portReferenceHover,
  percentHover,
  selectorHover,
];
