// Danish times: the stage's clock is always Copenhagen's, wherever the browser is.

const ZONE = "Europe/Copenhagen";
const format = (options) => new Intl.DateTimeFormat("da-DK", { timeZone: ZONE, ...options });

const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const TIME = format({ hour: "2-digit", minute: "2-digit" });
const MOMENT = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const SWEDISH = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });

export const day = (iso) => DAY.format(new Date(iso));
export const time = (iso) => TIME.format(new Date(iso));
export const moment = (iso) => MOMENT.format(new Date(iso)).replace(",", "");

// "2025-05-14T09:00", as a datetime-local field wants it.
export const local = (iso) => SWEDISH.format(new Date(iso)).replace(" ", "T");

// The instant a Copenhagen wall clock shows `wall`; null in the hour that summer time skips.
export function instant(wall) {
  const offsets = ["+02:00", "+01:00"];
  const offset = offsets.find((one) => local(wall + ":00" + one) === wall);
  return offset ? `${wall}:00${offset}` : null;
}
