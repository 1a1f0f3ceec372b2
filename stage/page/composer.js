// A text field that sends on Enter, makes a new line on Shift+Enter and grows with its text; with examples to try.

import { drawButton } from "./messages.js";

export function composer(form, field, send) {
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener("input", fit);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    fit();
    send(text);
  });
}

// An example is put in the field, not sent: a newcomer sees that it is only words, and may change them.
export function offer(list, field, examples) {
  const chips = examples.map((text) =>
    drawButton(text, () => {
      field.value = text;
      field.dispatchEvent(new Event("input"));
      field.focus();
    }),
  );
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}
