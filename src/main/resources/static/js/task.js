// Saves what is typed on a task a second after the typing stops, and takes an undo button away when its time is over.
// The page works without it: there is a button for the draft, and the server refuses an undo that comes too late.
"use strict";
(() => {
  if (window.taskScript) return;
  window.taskScript = true;

  const form = document.querySelector("form[data-draft]");
  const button = form && form.querySelector("button[formaction$='/draft']");
  const state = document.getElementById("draft-state");
  const quiet = 1000;
  let timer = 0;
  let saved = form ? fields() : "";

  function fields() {
    return new URLSearchParams(new FormData(form)).toString();
  }

  async function save(more) {
    const now = fields();
    if (now === saved) return;
    try {
      const answer = await fetch(button.formAction, {
        method: "POST", body: new URLSearchParams(now), headers: { "HX-Request": "true" }, ...more });
      if (!answer.ok) throw new Error(String(answer.status));
      saved = now;
      state.textContent = state.dataset.saved.replace("TIME", answer.headers.get("Saved-At"));
    } catch (failure) {
      state.textContent = state.dataset.failed;
    }
  }

  if (form && button) {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, quiet);
    });
    form.addEventListener("submit", () => clearTimeout(timer));
    // another form leads to a page that shows the draft: it has to be there before
    document.addEventListener("submit", (event) => {
      if (event.target === form || event.target.method === "dialog" || fields() === saved) return;
      event.preventDefault();
      clearTimeout(timer);
      save().finally(() => HTMLFormElement.prototype.submit.call(event.target));
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") save({ keepalive: true });
    });
  }

  for (const undo of document.querySelectorAll("form[data-seconds]")) {
    setTimeout(() => {
      const over = undo.parentElement.querySelector("[data-undo-over]");
      const focused = undo.contains(document.activeElement);
      undo.hidden = true;
      undo.querySelector("[data-undo]").disabled = true;
      if (over) {
        over.hidden = false;
        if (focused) { over.tabIndex = -1; over.focus(); }
      }
    }, Number(undo.dataset.seconds) * 1000);
  }
})();
