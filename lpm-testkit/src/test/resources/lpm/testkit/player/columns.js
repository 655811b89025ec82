// in which column the partition is drawn, by where it is; "" if in none or across the edge of one
const svg = [...document.querySelectorAll("svg.picture")].filter((s) => getComputedStyle(s).display !== "none");
if (svg.length !== 1) {
  return `${svg.length} pictures`;
}
const tiles = svg[0].querySelectorAll(".tile");
if (tiles.length !== 1) {
  return `${tiles.length} partitions`;
}
const tile = tiles[0].querySelector(".partition").getBoundingClientRect();
const source = svg[0].querySelector(".side.source").getBoundingClientRect();
const destination = svg[0].querySelector(".side.destination").getBoundingClientRect();
const inside = (side) => tile.left >= side.left && tile.right <= side.right && tile.top >= side.top && tile.bottom <= side.bottom;
const between = tile.left < source.right && tile.right > destination.left;
return [inside(source) && "source", inside(destination) && "destination", between && "between"].filter(Boolean).join(" ");
