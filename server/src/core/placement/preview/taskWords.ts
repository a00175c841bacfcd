// A few words for what keeps a task from an instance.
import type { Verdict } from "../verdicts.js";

/** As it stands beside the name of the instance. */
export function blockingText(verdict: Verdict): string {
  switch (verdict.code) {
    case "STATUS":
      return verdict.data.status;
    case "CAPACITY_PROVIDER":
      return verdict.data.found === null ? "of no capacity provider" : `of capacity provider ${verdict.data.found}`;
    case "AGENT":
      return "its agent is not connected";
    case "ATTRIBUTE": {
      const { name, wanted, found } = verdict.data;
      if (found !== null) return `${name} is ${found}, not ${wanted}`;
      return `lacks ${wanted === null ? name : `${name} = ${wanted}`}`;
    }
    case "RESOURCE:CPU":
      return `${short(verdict.data)} CPU units short`;
    case "RESOURCE:MEMORY":
      return `${short(verdict.data)} MiB short`;
    case "RESOURCE:GPU":
      return `${counted(verdict.data.needed - verdict.data.free, "GPU")} short`;
    case "RESOURCE:ENI":
      return "ENI slots used up";
    case "RESOURCE:PORTS":
      return portsText(verdict.data);
    case "MEMBER_OF":
      return `does not meet ${verdict.data.expression}`;
    case "DISTINCT_INSTANCE":
      return "runs one already (distinctInstance)";
  }
}

/** `1,024`. */
export function grouped(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function short({ needed, free }: { readonly needed: number; readonly free: number }): string {
  return grouped(needed - free);
}

function portsText({ tcp, udp, left }: Extract<Verdict, { code: "RESOURCE:PORTS" }>["data"]): string {
  const taken = [...tcp.map(String), ...udp.map((port) => `${port}/udp`)];
  if (taken.length === 0) return `may have only ${counted(left, "more fixed port")}`;
  return `host port${taken.length === 1 ? "" : "s"} ${taken.join(", ")} taken`;
}
