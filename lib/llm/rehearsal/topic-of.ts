import { general } from "../rehearsal-topics/general";
import { topics } from "../rehearsal-topics/index";
import type { Topic } from "../rehearsal-topics/topic";

const topicsBySign = new Map<string, Topic[]>();
const stemsByStart = new Map<string, { stem: string; topic: Topic }[]>();
const startLength = 3;
for (const topic of topics) {
  for (const sign of topic.signs.split(/\s+/).filter(Boolean)) {
    const start = sign.slice(0, startLength);
    if (sign.endsWith("*")) stemsByStart.set(start, [...(stemsByStart.get(start) ?? []), { stem: sign.slice(0, -1), topic }]);
    else topicsBySign.set(sign, [...(topicsBySign.get(sign) ?? []), topic]);
  }
}

/** The field of life most words of a text speak for; the general one where none does. */
export function topicOf(text: string): Topic {
  const scores = new Map<Topic, number>();
  const add = (topic: Topic) => scores.set(topic, (scores.get(topic) ?? 0) + 1);
  for (const word of new Set(text.toLowerCase().match(/[a-z+#]+/g) ?? [])) {
    for (const topic of topicsBySign.get(word) ?? []) add(topic);
    for (const { stem, topic } of stemsByStart.get(word.slice(0, startLength)) ?? []) if (word.startsWith(stem)) add(topic);
  }
  let best = general;
  for (const [topic, score] of scores) if (score > (scores.get(best) ?? 0)) best = topic;
  return best;
}
