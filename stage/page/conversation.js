// A conversation's list of messages: new ones at the end (or in their thread), replaced ones in place.

import { drawDay, drawMessage } from "./messages.js";

const ABOVE = 12;

export class Conversation {
  #list;
  #drawn = new Map();
  #threads = new Map();
  #lastDay = "";
  #latest = null;
  #options;

  // `options`: nameOf(id), isBot(id), isMe(id), pressed(message, data), and for threads answer(root).
  constructor(list, options) {
    this.#list = list;
    this.#options = options;
  }

  clear() {
    this.#list.replaceChildren();
    this.#drawn.clear();
    this.#threads.clear();
    this.#lastDay = "";
    this.#latest = null;
  }

  get isEmpty() {
    return this.#drawn.size === 0;
  }

  show(message) {
    const { nameOf, isBot, isMe, pressed } = this.#options;
    const from = { name: nameOf(message.who), fromBot: isBot(message.who), fromMe: isMe(message.who) };
    const article = drawMessage(message, { ...from, pressed });
    const before = this.#drawn.get(message.number);
    this.#drawn.set(message.number, article);
    if (before) this.#replace(before, article);
    else this.#add(message, article);
  }

  #replace(before, article) {
    const hadFocus = before.contains(document.activeElement);
    before.replaceWith(article);
    if (this.#latest === before) this.#latest = article;
    if (hadFocus) article.focus({ preventScroll: true });
    this.#reveal(article);
  }

  #add(message, article) {
    const follows = this.#options.isMe(message.who) || this.#sees(this.#latest);
    if (message.root) this.#thread(message).before(article);
    else this.#atEndOf(this.#list, message, article);
    this.#latest = article;
    if (follows) this.showLatest();
  }

  // To the end, or to the start of a last message that is longer than the pane.
  showLatest() {
    if (this.#latest) this.#list.scrollTop = Math.min(this.#list.scrollHeight, this.#latest.offsetTop - ABOVE);
  }

  #sees(article) {
    return !article || article.offsetTop < this.#list.scrollTop + this.#list.clientHeight;
  }

  #reveal(article) {
    const tall = article.offsetHeight > this.#list.clientHeight;
    article.scrollIntoView({ block: tall ? "start" : "nearest" });
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
