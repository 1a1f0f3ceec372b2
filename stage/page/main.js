// The stage page: choose who you are, chat, see the channel beside it, turn the clock.

import { Clock } from "./clock.js";
import { composer, offer } from "./composer.js";
import { Conversation } from "./conversation.js";
import * as facade from "./facade.js";
import { drawButton, drawEmpty } from "./messages.js";
import * as reading from "./reading.js";

const WAIT_SECONDS = 20;
const PAUSE_WHEN_AWAY = 2000;

const narrow = matchMedia("(max-width: 820px)");
const byId = (id) => document.getElementById(id);

let bot = { id: "", name: "Rød Tråd" };
let people = [];
let channel = null;
let chosen = null;
let answering = null;
let run = "";
let number = 0;
const messages = new Map();

const notice = (text) => {
  byId("notice").textContent = text;
};

const nameOf = (id) => people.find((person) => person.id === id)?.name ?? bot.name;
const isBot = (id) => id === bot.id;
const isMe = (id) => id === chosen?.id;
const inChannel = () => Boolean(channel && chosen && channel.members.includes(chosen.id));

async function attempt(doing) {
  try {
    const { status } = await doing;
    notice(status < 400 ? "" : `Botten tog ikke imod beskeden (${status}).`);
  } catch {
    notice("Botten svarer ikke.");
  }
}

async function pressed(message, value) {
  const { id, conversation } = message;
  await attempt(facade.click({ person: chosen.id, conversation, message: id, value }));
}

function answer(root) {
  answering = root;
  byId("answering").hidden = root === null;
  byId("channel-text").focus();
}

const chat = new Conversation(byId("chat-messages"), { nameOf, isBot, isMe, pressed });
const board = new Conversation(byId("channel-messages"), { nameOf, isBot, isMe, pressed, answer });
const clock = new Clock(notice);

// People.

function unreadIn(conversation) {
  const after = reading.readIn(conversation);
  const unread = (one) => one.conversation === conversation && isBot(one.who) && one.changed > after;
  return [...messages.values()].filter(unread).length;
}

function initials(name) {
  const words = name.split(" ");
  return words[0][0] + (words.length > 1 ? words.at(-1)[0] : "");
}

function personButton(person) {
  const button = drawButton("", () => choose(person));
  const role = document.createElement("small");
  role.textContent = person.role;
  const names = document.createElement("span");
  names.append(person.name, role);
  const face = document.createElement("i");
  face.setAttribute("aria-hidden", "true");
  face.textContent = initials(person.name);
  button.append(face, names);
  button.dataset.person = person.id;
  if (person.id === chosen?.id) button.setAttribute("aria-current", "true");
  const unread = unreadIn(person.chat);
  if (unread) {
    const mark = document.createElement("em");
    mark.textContent = unread;
    mark.setAttribute("aria-label", `${unread} ulæste`);
    button.append(mark);
  }
  return button;
}

function showPeople() {
  const focused = document.activeElement?.dataset?.person;
  const entries = people.map((person) => {
    const entry = document.createElement("li");
    entry.append(personButton(person));
    return entry;
  });
  byId("people").replaceChildren(...entries);
  if (focused) document.querySelector(`[data-person="${CSS.escape(focused)}"]`)?.focus();
  mark("people", people.filter((person) => unreadIn(person.chat)).length);
  mark("channel", channel ? unreadIn(channel.id) : 0);
}

function mark(tab, unread) {
  document.querySelector(`.tabs [data-shows="${tab}"]`).dataset.unread = unread || "";
}

function choose(person) {
  chosen = person;
  location.hash = encodeURIComponent(person.id);
  showTab("chat");
  redraw();
}

// Conversations.

function redraw() {
  byId("chat-title").textContent = chosen.name;
  byId("chat-role").textContent = chosen.role;
  byId("channel-title").textContent = channel?.name ?? "Kanal";
  byId("channel-team").textContent = channel?.team ?? "";
  byId("onlooker").hidden = inChannel();
  byId("onlooker").textContent = `${chosen.name} er ikke med i kanalen; det er kun dig, der kigger med.`;
  offer(byId("chat-tries"), byId("chat-text"), chosen.examples);
  offer(byId("channel-tries"), byId("channel-text"), inChannel() ? channel.examples : []);
  stopAnswering();
  chat.clear();
  board.clear();
  [...messages.values()].sort((one, other) => one.number - other.number).forEach(show);
  after();
}

function stopAnswering() {
  answering = null;
  byId("answering").hidden = true;
}

function show(message) {
  if (message.conversation === chosen?.chat) chat.show(message);
  else if (message.conversation === channel?.id) board.show(message);
}

// What follows from the messages being shown: the empty panes, the marks, what may be written where.
function after() {
  reading.read(chosen.chat, number);
  if (channel && (!narrow.matches || document.body.dataset.tab === "channel")) reading.read(channel.id, number);
  const missing = drawButton("Installér Rød Tråd", () => attempt(facade.install(chosen.id)).then(refresh));
  const list = byId("chat-messages");
  if (!chosen.installed) showEmpty(list, drawEmpty(`${chosen.name} har ikke Rød Tråd endnu.`, missing));
  else if (chat.isEmpty) showEmpty(list, drawEmpty("Her er ingen beskeder endnu. Skriv »hjælp«, eller gå til næste hændelse."));
  else showEmpty(list, null);
  showEmpty(byId("channel-messages"), board.isEmpty ? drawEmpty("Her er ingen opslag endnu.") : null);
  for (const field of byId("channel-composer").elements) field.disabled = !inChannel();
  for (const field of byId("chat-composer").elements) field.disabled = !chosen.installed;
  showPeople();
}

function showEmpty(list, empty) {
  list.querySelector(":scope > .empty")?.remove();
  if (empty) list.append(empty);
}

// The façade.

function take(state) {
  if (run && run !== state.run) location.reload();
  ({ run, bot, people } = state);
  number = Math.max(number, state.number);
  reading.begin(run, number);
  channel = state.channels[0] ?? null;
  document.body.classList.toggle("no-channel", channel === null);
  // Two answers may bring the same change; drawing a card twice would lose what is being typed in it.
  const changed = state.messages.filter((one) => one.changed > (messages.get(one.number)?.changed ?? 0));
  for (const message of changed) messages.set(message.number, message);
  clock.show(state.clock);
  const wanted = decodeURIComponent(location.hash.slice(1));
  const before = chosen;
  chosen = people.find((person) => person.id === (before?.id ?? wanted)) ?? people[0] ?? null;
  if (!chosen) return;
  if (chosen.id !== before?.id) redraw();
  else {
    changed.sort((one, other) => one.number - other.number).forEach(show);
    after();
  }
}

const refresh = async () => take(await facade.state(number, 0));

async function follow() {
  for (;;) {
    try {
      take(await facade.state(number, WAIT_SECONDS));
      document.body.classList.remove("away");
    } catch {
      document.body.classList.add("away");
      await new Promise((done) => setTimeout(done, PAUSE_WHEN_AWAY));
    }
  }
}

// Tabs, on a narrow window.

function showTab(name) {
  document.body.dataset.tab = name;
  for (const tab of document.querySelectorAll(".tabs button")) {
    tab.setAttribute("aria-pressed", String(tab.dataset.shows === name));
  }
  chat.showLatest();
  board.showLatest();
  if (chosen) after();
}

for (const tab of document.querySelectorAll(".tabs button")) {
  tab.addEventListener("click", () => showTab(tab.dataset.shows));
}

composer(byId("chat-composer"), byId("chat-text"), (text) => attempt(facade.say({ person: chosen.id, text })));
composer(byId("channel-composer"), byId("channel-text"), (text) => {
  const said = { person: chosen.id, text, channel: channel.id, replyTo: answering, mention: byId("mention").checked };
  stopAnswering();
  return attempt(facade.say(said));
});
byId("not-answering").addEventListener("click", () => answer(null));

showTab("chat");
await refresh().catch(() => notice("Scenen svarer ikke."));
follow();
