// One message as an article.

import { drawCard } from "./cards.js";
import { markdown } from "./safe_markdown.js";
import { day, time } from "./times.js";

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function head(message, name) {
  const at = element("time", "", time(message.at));
  at.dateTime = message.at;
  const parts = name ? [element("b", "", name), at] : [at];
  if (message.edited && !message.deleted) parts.push(element("span", "mark", "opdateret"));
  return element("header", "", ...parts);
}

function words(message, fromBot) {
  const text = element("div", message.plain ? "words plain" : "words");
  if (fromBot && !message.plain) text.append(markdown(message.text));
  else text.textContent = message.text;
  return text;
}

// `pressed(message, data)` hears the buttons of its cards. In a chat my own messages need no name.
export function drawMessage(message, { name, fromBot, fromMe, pressed }) {
  const heading = head(message, fromMe && !message.root ? "" : name);
  const article = element("article", fromBot ? "message bot" : "message person", heading);
  article.tabIndex = -1;
  if (message.deleted) article.append(element("p", "deleted", "Beskeden er slettet."));
  if (message.text) article.append(words(message, fromBot));
  for (const card of message.cards) {
    article.append(drawCard(card, (data) => pressed(message, data)));
  }
  return article;
}

export function drawDay(iso) {
  return element("h3", "day", day(iso));
}

export function drawEmpty(text, ...more) {
  return element("div", "empty", element("p", "", text), ...more);
}

export function drawButton(label, action) {
  const button = element("button", "", label);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}
