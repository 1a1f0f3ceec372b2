// The calls to the stage's façade.

export class Refused extends Error {}

async function answerOf(response) {
  if (!response.ok) throw new Refused(`${response.status}`);
  return response.json();
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answerOf(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export const state = async (after, wait) =>
  answerOf(await fetch(`/stage/state?after=${after}&wait=${wait}`));

export const say = (message) => post("/stage/say", message);
export const click = (press) => post("/stage/click", press);
export const install = (person) => post("/stage/install", { person });
export const clock = async () => answerOf(await fetch("/stage/clock"));
export const setClock = (time) => post("/stage/clock", time);
