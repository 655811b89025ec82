(() => {
  "use strict";
  const film = JSON.parse(document.getElementById("film").textContent);
  const end = film.frames.length - 1;
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const keyed = all("[data-key]").filter((element) => element.dataset.key !== "");
  const tiles = all(".tile").map((tile) => ({
    tile,
    columns: JSON.parse(tile.dataset.columns),
    lanes: JSON.parse(tile.dataset.lanes),
    fares: tile.querySelector(".fares"),
  }));
  const places = ["source", "between", "destination"];
  const marks = {
    P: ["pending", "not taken"],
    T: ["taken", "taken"],
    F: ["failed", "could not be taken"],
    U: ["undone", "taken back"],
  };
  let now = -1;
  let timer = 0;
  let direction = 1;

  function movePartition(frame) {
    const column = places.indexOf(frame.place);
    for (const { tile, columns, lanes, fares } of tiles) {
      tile.style.transform = `translate(${columns[column]}px, ${lanes[frame.place === "between" ? 1 : 0]}px)`;
      tile.dataset.place = frame.place;
      tile.classList.toggle("frozen", frame.fares === "suspended");
      tile.classList.toggle("down", frame.fares === "not running");
      fares.textContent = `${frame.fares}, owner: ${frame.owner.replace("the ", "")}`;
    }
  }

  function light(frame) {
    const on = new Set(frame.on);
    const lost = new Set(frame.lost);
    for (const element of keyed) {
      element.classList.toggle("off", !on.has(element.dataset.key));
      element.classList.toggle("lost", lost.has(element.dataset.key));
    }
  }

  function markSteps(frame) {
    for (const tick of all(".tick")) {
      const number = Number(tick.dataset.tick);
      const [name, words] = marks[frame.marks[number]];
      tick.className = `tick ${name}${number === frame.current ? " current" : ""}`;
      if (number === frame.current) {
        tick.setAttribute("aria-current", "step");
      } else {
        tick.removeAttribute("aria-current");
      }
      tick.querySelector(".mark").textContent = `, ${words}`;
    }
    for (const passed of all(".passed")) {
      passed.textContent = frame.noReturn ? ", passed" : ", not passed";
    }
  }

  function showPanelAndEntry(number) {
    for (const panel of all(".panel")) {
      panel.hidden = Number(panel.dataset.frame) !== number;
    }
    const log = byId("log");
    for (const entry of all(".entry")) {
      if (Number(entry.dataset.frame) === number) {
        entry.setAttribute("aria-current", "step");
        log.scrollTop = entry.offsetTop - log.clientHeight / 3;
      } else {
        entry.removeAttribute("aria-current");
      }
    }
  }

  function moveCursor(frame) {
    const cursor = byId("cursor");
    if (cursor) {
      cursor.setAttribute("cx", frame.cursor[0]);
      cursor.setAttribute("cy", frame.cursor[1]);
    }
  }

  function words(number, frame) {
    const where = { source: "at the source", between: "between source and destination", destination: "at the destination" };
    return `Step ${number} of ${end}, ${frame.time}: ${frame.title}. ${film.partition} ${frame.fares} ${where[frame.place]}`;
  }

  function show(wanted) {
    const number = Math.min(end, Math.max(0, wanted));
    if (number === now) {
      return;
    }
    now = number;
    const frame = film.frames[number];
    movePartition(frame);
    light(frame);
    markSteps(frame);
    showPanelAndEntry(number);
    moveCursor(frame);
    const text = words(number, frame);
    const slider = byId("slider");
    slider.value = String(number);
    slider.setAttribute("aria-valuetext", `${number} of ${end}, ${frame.title}`);
    byId("caption").textContent = text;
    byId("announcement").textContent = text;
    // not "disabled": that would take the focus away from the button
    ["first", "back", "reverse"].forEach((id) => byId(id).setAttribute("aria-disabled", String(number === 0)));
    ["last", "forward", "play"].forEach((id) => byId(id).setAttribute("aria-disabled", String(number === end)));
    if (location.hash !== `#step-${number}`) {
      history.replaceState(null, "", `#step-${number}`);
    }
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    byId("play").setAttribute("aria-pressed", "false");
    byId("reverse").setAttribute("aria-pressed", "false");
  }

  function play(way) {
    pause();
    direction = way;
    byId(way > 0 ? "play" : "reverse").setAttribute("aria-pressed", "true");
    const edge = way > 0 ? end : 0;
    timer = setInterval(() => {
      show(now + way);
      if (now === edge) {
        pause();
      }
    }, Number(byId("speed").value));
  }

  function toggle(way) {
    if (timer !== 0 && direction === way) {
      pause();
    } else {
      play(way);
    }
  }

  function go(number) {
    pause();
    show(number);
  }

  function fromHash() {
    const found = /^#step-(\d+)$/.exec(location.hash);
    return found ? Number(found[1]) : now;
  }

  byId("first").addEventListener("click", () => go(0));
  byId("back").addEventListener("click", () => go(now - 1));
  byId("forward").addEventListener("click", () => go(now + 1));
  byId("last").addEventListener("click", () => go(end));
  byId("play").addEventListener("click", () => toggle(1));
  byId("reverse").addEventListener("click", () => toggle(-1));
  byId("speed").addEventListener("change", () => timer !== 0 && play(direction));
  byId("slider").addEventListener("input", (event) => go(Number(event.target.value)));
  addEventListener("hashchange", () => go(fromHash()));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#step-"]');
    if (link) {
      event.preventDefault();
      go(Number(link.getAttribute("href").slice("#step-".length)));
    }
  });
  document.addEventListener("keydown", (event) => {
    const inField = event.target.matches("input, select");
    if (inField || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const way = event.key === "ArrowRight" ? 1 : -1;
      if (event.shiftKey) {
        play(way);
      } else {
        go(now + way);
      }
      event.preventDefault();
    } else if (event.key === " " && !event.target.matches("button, a")) {
      if (timer === 0) {
        play(direction);
      } else {
        pause();
      }
      event.preventDefault();
    }
  });

  // else the browser would scroll from the picture down to the panel
  all(".panel").forEach((panel) => panel.removeAttribute("id"));
  show(Math.max(0, fromHash()));
})();
