// A conversation's list of messages: new ones at the end (or in their thread), replaced ones in place.

import { drawDay, drawMessage } from "./messages.js";

const NEAR_THE_END = 120;

export class Conversation {
  #list;
  #drawn = new Map();
  #threads = new Map();
  #lastDay = "";
  #options;

  // `options`: nameOf(id), isBot(id), pressed(message, data), and for threads answer(root).
  constructor(list, options) {
    this.#list = list;
    this.#options = options;
  }

  clear() {
    this.#list.replaceChildren();
    this.#drawn.clear();
    this.#threads.clear();
    this.#lastDay = "";
  }

  get isEmpty() {
    return this.#drawn.size === 0;
  }

  show(message) {
    const { nameOf, isBot, pressed } = this.#options;
    const article = drawMessage(message, { name: nameOf(message.who), fromBot: isBot(message.who), pressed });
    const before = this.#drawn.get(message.number);
    this.#drawn.set(message.number, article);
    if (before) this.#replace(before, article);
    else this.#add(message, article);
  }

  #replace(before, article) {
    const hadFocus = before.contains(document.activeElement);
    before.replaceWith(article);
    if (hadFocus) article.focus({ preventScroll: true });
    article.scrollIntoView({ block: "nearest" });
  }

  #add(message, article) {
    const atEnd = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_THE_END;
    if (message.root) this.#thread(message).before(article);
    else this.#atEndOf(this.#list, message, article);
    if (atEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  #atEndOf(list, message, ...nodes) {
    const day = message.at.slice(0, 10);
    if (day !== this.#lastDay) list.append(drawDay(message.at));
    this.#lastDay = day;
    list.append(...nodes);
  }

  // The thread's answer button, which its messages go before.
  #thread(message) {
    if (!this.#threads.has(message.root)) {
      const thread = document.createElement("section");
      thread.className = "thread";
      const answer = document.createElement("button");
      answer.type = "button";
      answer.className = "answer";
      answer.textContent = "Svar i tråden";
      answer.addEventListener("click", () => this.#options.answer(message.root));
      thread.append(answer);
      this.#threads.set(message.root, answer);
      this.#atEndOf(this.#list, message, thread);
    }
    return this.#threads.get(message.root);
  }
}
