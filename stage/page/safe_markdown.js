// The part of Markdown that messages use – bold, links, lists, line breaks – as DOM nodes.
// Text only ever becomes text nodes, so nothing in it can become markup.

const INLINE = /\*\*(.+?)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g;
const ITEM = /^\s*[-*•] (.*)$/;
const SAFE_LINK = /^(https?|mailto):/i;

function link(label, address) {
  const anchor = document.createElement("a");
  anchor.append(...inline(label));
  anchor.href = address;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

function strong(text) {
  const bold = document.createElement("strong");
  bold.append(...inline(text));
  return bold;
}

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, bold, label, address] = found;
    nodes.push(text.slice(end, found.index));
    if (bold) nodes.push(strong(bold));
    else nodes.push(SAFE_LINK.test(address) ? link(label, address) : whole);
    end = found.index + whole.length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== "");
}

export function isWebAddress(address) {
  return SAFE_LINK.test(address);
}

export function markdown(text) {
  const drawn = document.createDocumentFragment();
  let list = null;
  let line = null;
  for (const source of text.replace(/\r\n?/g, "\n").split("\n")) {
    const item = ITEM.exec(source);
    if (item) {
      if (!list) drawn.append((list = document.createElement("ul")));
      const entry = document.createElement("li");
      entry.append(...inline(item[1]));
      list.append(entry);
      line = null;
    } else if (source.trim() === "") {
      list = line = null;
    } else {
      list = null;
      if (line) line.append(document.createElement("br"));
      else drawn.append((line = document.createElement("p")));
      line.append(...inline(source));
    }
  }
  return drawn;
}
