// texts with less contrast than WCAG asks for normal text
const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const rgb = (text) => {
  const numbers = (text.match(/[\d.]+/g) ?? []).map(Number);
  return numbers.length < 3 || numbers[3] === 0 ? null : numbers.slice(0, 3);
};
const ratio = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
function behind(element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgb(getComputedStyle(at).backgroundColor);
    if (colour) {
      return colour;
    }
  }
  return rgb(getComputedStyle(document.body).backgroundColor);
}
// the rectangles of a picture that are filled and under the middle of a text, the uppermost last
function under(text) {
  const box = text.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const filled = [...text.ownerSVGElement.querySelectorAll("rect")]
    .filter((rect) => getComputedStyle(rect).visibility === "visible" && rgb(getComputedStyle(rect).fill) && getComputedStyle(rect).fill !== "none")
    .filter((rect) => {
      const r = rect.getBoundingClientRect();
      return r.left <= x && x <= r.right && r.top <= y && y <= r.bottom;
    });
  return filled.length ? rgb(getComputedStyle(filled[filled.length - 1]).fill) : behind(text.ownerSVGElement);
}
const poor = [];
const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
for (const element of document.querySelectorAll("body *")) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (!hasText(element) || style.visibility !== "visible" || box.width < 2 || element.closest("script, title, .unseen, option")) {
    continue;
  }
  const isText = element instanceof SVGElement;
  const colour = rgb(isText ? style.fill : style.color);
  const found = ratio(colour, isText ? under(element) : behind(element));
  if (found < 4.5) {
    poor.push(`${found.toFixed(2)} ${element.textContent.trim().slice(0, 40)}`);
  }
}
return poor;
