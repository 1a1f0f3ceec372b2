// How far each conversation has been read in this browser tab; what was there when it opened counts as read.

const KEY = "read";

let kept = { run: "", begin: 0, read: {} };

// `run` names the stage's run: after a new start nothing has been read.
export function begin(run, number) {
  if (kept.run === run) return;
  const stored = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  kept = stored.run === run ? stored : { run, begin: number, read: {} };
}

export const readIn = (conversation) => kept.read[conversation] ?? kept.begin;

export function read(conversation, number) {
  if (kept.read[conversation] === number) return;
  kept.read[conversation] = number;
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}
