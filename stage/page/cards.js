// Adaptive Cards, drawn by Microsoft's own renderer in the page's colours.

import { isWebAddress, markdown } from "./safe_markdown.js";

const { AdaptiveCard, HostConfig, OpenUrlAction } = window.AdaptiveCards;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  const box = document.createElement("div");
  box.append(markdown(text));
  // One paragraph needs no box of its own; the HTML is what the safe nodes serialise to.
  const only = box.children.length === 1 && box.firstElementChild.tagName === "P" ? box.firstElementChild : box;
  result.outputHtml = only.innerHTML;
  result.didProcess = true;
};

const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name === "text" ? "muted" : name})` });

const foregroundColors = {
  default: colour("text"),
  dark: colour("text"),
  light: colour("muted"),
  accent: colour("accent"),
  good: colour("good"),
  warning: colour("warning"),
  attention: colour("attention"),
};

const surface = (name) => ({ backgroundColor: `var(--${name})`, foregroundColors });

const hostConfig = new HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  containerStyles: {
    default: { backgroundColor: "transparent", foregroundColors },
    emphasis: surface("raised"),
    accent: surface("accent-back"),
    good: surface("good-back"),
    warning: surface("warning-back"),
    attention: surface("attention-back"),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 0, // cards.css has the gap, which wraps better
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: { inputSpacing: "small", requiredInputs: { weight: "bolder", suffix: "" }, optionalInputs: { weight: "bolder" } },
  },
});

// `pressed(data)` hears a Submit with the inputs merged in, as a client sends it; the card waits until it is done.
export function drawCard(source, pressed) {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    if (!(action instanceof OpenUrlAction)) submit(action.data ?? {});
    else if (isWebAddress(action.url)) window.open(action.url, "_blank", "noopener");
  };
  card.parse(source);
  // A form of its own: two cards may have choices of the same name.
  const box = document.createElement("form");
  box.className = "card";
  box.addEventListener("submit", (event) => event.preventDefault());
  box.append(card.render() ?? "");
  const submit = async (data) => {
    box.inert = true;
    await pressed(data);
    box.inert = false;
  };
  return box;
}
