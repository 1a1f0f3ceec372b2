// The stage's clock: shows the bot's time, goes to its next event or to a moment.

import * as facade from "./facade.js";
import { instant, local, moment } from "./times.js";

const byId = (id) => document.getElementById(id);

function resultOf({ sent = 0, failed = 0, waiting = 0 }) {
  const parts = [`${sent} ${sent === 1 ? "besked" : "beskeder"} sendt`];
  if (failed) parts.push(`${failed} kunne ikke sendes`);
  if (waiting) parts.push(`${waiting} venter`);
  return parts.join(" · ");
}

export class Clock {
  #form = byId("clock");
  #next = byId("next");
  #moment = byId("moment");
  #notice;
  #shown = "";

  constructor(notice) {
    this.#notice = notice;
    this.#next.addEventListener("click", () => this.#go({ next: true }));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const now = instant(this.#moment.value);
      if (now) this.#go({ now });
      else this.#notice("Det klokkeslæt findes ikke den dag, fordi uret stilles frem.");
    });
  }

  // `clock` is null while the bot is away or has no clock to turn.
  show(clock) {
    if (!clock) return;
    this.#form.hidden = false;
    const next = clock.next ?? null;
    this.#next.disabled = !next;
    byId("next-at").textContent = next ? moment(next) : "ingen";
    if (clock.now === this.#shown) return;
    this.#shown = clock.now;
    byId("now").textContent = moment(clock.now);
    byId("now").dateTime = clock.now;
    this.#moment.value = this.#moment.min = local(clock.now);
  }

  async #go(time) {
    this.#form.classList.add("busy");
    this.#notice("Spoler frem …");
    try {
      this.#notice(resultOf(await facade.setClock(time)));
    } catch (refused) {
      this.#notice(refused.message === "409" ? "Uret kan ikke stilles sådan; det går kun fremad." : "Botten svarer ikke.");
    } finally {
      this.#form.classList.remove("busy");
      this.show(await facade.clock().catch(() => null));
    }
  }
}
