import { ticketVolume, type Volume } from "../../stats/mod.ts";
import { buildFinding, skipped } from "../_build_finding.ts";
import { count, counted } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";

/** Days missing, days that burst and lasting breaks in the number of tickets, over all accepted tickets of the file. */
export function volumeCheck(): QualityCheck {
  const gaps = { id: "time-gaps", title: "Gaps in time" };
  const bursts = { id: "bursts", title: "Bursts" };
  const breaks = { id: "volume-breaks", title: "Breaks in volume" };
  return {
    id: "volume",
    title: "Tickets over time",
    run(input) {
      const times = input.allTimes ??
        Float64Array.from(input.timestamps ?? [], (at) => (at === undefined ? NaN : Date.parse(at)));
      const n = times.reduce((sum, at) => sum + (Number.isNaN(at) ? 0 : 1), 0);
      if (n < 30) {
        const why = n === 0 ? "no ticket has a time" : `only ${counted(n, "ticket has", "tickets have")} a time`;
        return [gaps, bursts, breaks].map((speaker) => skipped(speaker, why));
      }
      const volume = ticketVolume(times);
      if (volume.first === volume.last) {
        return [gaps, bursts, breaks].map((speaker) => skipped(speaker, "all tickets are of one day", n));
      }
      return [gapFinding(gaps, volume), burstFinding(bursts, input, volume), breakFinding(breaks, volume)];
    },
  };
}

type Speaker = Parameters<typeof buildFinding>[0];

function gapFinding(speaker: Speaker, volume: Volume) {
  const days = volume.gaps.reduce((sum, gap) => sum + gap.days, 0);
  const lost = volume.gaps.reduce((sum, gap) => sum + gap.expected, 0);
  return buildFinding(speaker, {
    status: volume.gaps.length === 0 ? "SUCCESS" : "WARNING",
    summary: volume.gaps.length === 0
      ? `No day between ${volume.first} and ${volume.last} lacks tickets that should be there.`
      : `${counted(days, "day has", "days have")} no ticket where about ${count(lost)} would be expected: ${
        volume.gaps.slice(0, 5).map(({ start, end }) => (start === end ? start : `${start} to ${end}`)).join(", ")
      }${volume.gaps.length > 5 ? ", …" : ""}.`,
    count: 0,
    n: volume.n,
    advice: "Look whether an export is missing or the help desk was closed; leave such days out of forecasts.",
    // The counts themselves, too, for a chart of all three findings.
    details: { gaps: volume.gaps, volume },
  });
}

function burstFinding(speaker: Speaker, input: QualityInput, volume: Volume) {
  const inBurst = (at: string | undefined) =>
    at !== undefined && volume.bursts.some(({ start, end }) => at.slice(0, 10) >= start && at.slice(0, 10) <= end);
  const rows = input.rows.filter((_, i) => inBurst(input.timestamps?.[i]));
  const tickets = volume.bursts.reduce((sum, burst) => sum + burst.count, 0);
  return buildFinding(speaker, {
    status: volume.bursts.length === 0 ? "SUCCESS" : "WARNING",
    summary: volume.bursts.length === 0
      ? `No day stands out from its level and weekday between ${volume.first} and ${volume.last}.`
      : `${counted(volume.bursts.length, "burst")}: ${
        volume.bursts.slice(0, 5).map(({ start, end, count: c, expected }) =>
          `${start === end ? start : `${start} to ${end}`} (${count(c)}, about ${count(expected)} expected)`
        ).join(", ")
      }${volume.bursts.length > 5 ? ", …" : ""}.`,
    count: tickets,
    n: volume.n,
    advice:
      "Find out what happened (an outage, a mailing, an import run twice) and whether such days should teach a model.",
    rows,
    details: { bursts: volume.bursts },
  });
}

function breakFinding(speaker: Speaker, volume: Volume) {
  return buildFinding(speaker, {
    status: volume.breaks.length === 0 ? "SUCCESS" : "WARNING",
    summary: volume.breaks.length === 0
      ? `The number of tickets a day keeps its level from ${volume.first} to ${volume.last}.`
      : `The number of tickets a day changes for good ${counted(volume.breaks.length, "time")}: ${
        volume.breaks.slice(0, 4).map(({ at, before, after }) =>
          `${at} from ${before.toFixed(1)} to ${after.toFixed(1)}`
        )
          .join(", ")
      }${volume.breaks.length > 4 ? ", …" : ""}.`,
    count: 0,
    n: volume.n,
    advice:
      "Find out what changed (a new channel, product or export) and whether tickets from before still tell what comes now.",
    details: { breaks: volume.breaks },
  });
}
