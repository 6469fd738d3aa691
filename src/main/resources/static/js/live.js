// Keeps the page of the hall at what is: the server sends each change; where it cannot, the page asks every few seconds.
// Without this script the page has links for that.
"use strict";
(() => {
  const POLL = 5000;
  const SECOND = 1000;
  const DAY = 86400;
  let hall = document.getElementById("hall");
  if (!hall) return;
  const stale = document.getElementById("hall-stale");
  const wide = document.getElementById("hall-wide");
  let ahead = Date.parse(hall.dataset.now) - Date.now();
  let closes = Date.parse(hall.dataset.closes);
  let stream = null;
  let timer = 0;

  const part = (name) => hall.querySelector('[data-hall="' + name + '"]');
  const two = (number) => String(number).padStart(2, "0");

  function tick() {
    const clock = part("clock");
    if (!clock) return;
    const left = Math.max(0, Math.round((closes - Date.now() - ahead) / SECOND));
    const days = Math.floor(left / DAY);
    const time = two(Math.floor(left % DAY / 3600)) + ":" + two(Math.floor(left % 3600 / 60)) + ":" + two(left % 60);
    clock.hidden = false;
    clock.textContent = left === 0 ? clock.dataset.over : (days > 0 ? clock.dataset.day.replace("DAYS", days) + " " : "") + time;
  }

  function put(name, text) {
    const element = part(name);
    if (element && element.textContent !== text) element.textContent = text;
  }

  async function draw() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error", cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("hall");
    hall.replaceChildren(...fresh.childNodes);
    Object.assign(hall.dataset, fresh.dataset);
    tick();
  }

  async function show(state) {
    ahead = Date.parse(state.now) - Date.now();
    closes = Date.parse(state.closesAt);
    if (state.page !== hall.dataset.page) await draw();
    put("cast", String(state.cast));
    const words = part("turnout");
    if (words) put("turnout", words.dataset.words.replace("CAST", state.cast));
    if (part("bar")) part("bar").value = state.cast;
    if (state.present !== null) put("present", String(state.present));
    if (part("met")) {
      part("met").hidden = state.cast < Number(hall.dataset.needed);
      part("unmet").hidden = !part("met").hidden;
    }
    stale.hidden = true;
  }

  async function ask() {
    try {
      const answer = await fetch(hall.dataset.state, { headers: { Accept: "application/json" }, redirect: "error", cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      await show(await answer.json());
    } catch (noLine) {
      stale.hidden = false;
    }
  }

  function poll() {
    clearTimeout(timer);
    timer = setTimeout(() => document.hidden ? poll() : ask().then(poll), POLL);
  }

  function listen() {
    if (!window.EventSource) return poll();
    stream = new EventSource(hall.dataset.stream);
    stream.addEventListener("hall", (event) => show(JSON.parse(event.data)).catch(() => { stale.hidden = false; }));
    stream.onerror = () => {
      stale.hidden = false;
      if (stream && stream.readyState === EventSource.CLOSED) {
        stream = null;
        ask().then(poll);
      }
    };
  }

  // a browser has few connections to a site, and a hidden page needs none
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && stream) {
      stream.close();
      stream = null;
    } else if (!document.hidden && !stream) {
      clearTimeout(timer);
      ask().then(listen);
    }
  });

  if (wide && hall.requestFullscreen) {
    wide.hidden = false;
    wide.addEventListener("click", () => hall.requestFullscreen());
  }
  setInterval(tick, SECOND);
  tick();
  listen();
})();
