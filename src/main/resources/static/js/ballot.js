// Asks for the line and the session before a paper leaves the page, so that bad reception costs nobody a paper, and takes
// one press for one. Without this script the forms work as they are; the server knows a paper that is sent twice.
"use strict";
(() => {
  const WAIT = 10000;
  const AGAIN = 20000;
  const notes = ["line-down", "line-ended", "line-busy"].map((id) => document.getElementById(id));

  function show(id) {
    notes.forEach((note) => { if (note) note.hidden = note.id !== id; });
  }

  async function ask(form) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), WAIT);
    try {
      const answer = await fetch(form.dataset.line, {
        headers: { Accept: "application/json" }, cache: "no-store", redirect: "manual", signal: patience.signal });
      if (answer.type === "opaqueredirect" || answer.status === 401) return "line-ended";
      if (!answer.ok) return "line-down";
      // after a new sign-in in another window
      const csrf = await answer.json();
      form.elements[csrf.parameter].value = csrf.token;
      return null;
    } catch (noLine) {
      return "line-down";
    } finally {
      clearTimeout(timer);
    }
  }

  document.querySelectorAll("form[data-line]").forEach((form) => {
    let state = "idle";
    form.addEventListener("submit", async (event) => {
      if (state === "clear") {
        state = "sent";
        setTimeout(() => { state = "idle"; }, AGAIN);
        return;
      }
      event.preventDefault();
      if (state !== "idle") return;
      state = "asking";
      show("line-busy");
      const problem = await ask(form);
      if (problem) {
        state = "idle";
        show(problem);
        return;
      }
      state = "clear";
      form.requestSubmit(event.submitter);
    });
    // back from the next page
    window.addEventListener("pageshow", () => { state = "idle"; show(null); });
  });
})();
