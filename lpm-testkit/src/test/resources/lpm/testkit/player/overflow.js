// what sticks out on the right, of the page or of a picture
const out = [];
if (document.documentElement.scrollWidth > innerWidth) {
  out.push(`the page is ${document.documentElement.scrollWidth} wide`);
}
for (const svg of document.querySelectorAll("svg")) {
  const frame = svg.getBoundingClientRect();
  for (const text of svg.querySelectorAll("text")) {
    const box = text.getBoundingClientRect();
    if (frame.width > 0 && box.width > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1)) {
      out.push(text.textContent);
    }
  }
}
return out;
