// Obeys the keys that templates/tasklist/keys.html tells of. A key presses what is on the page anyway (data-key), so it
// can do nothing that a click could not do, and asks whatever a click would ask. Every page works without this script.
'use strict';
(() => {
  const dialog = document.getElementById('keys');
  const choice = document.getElementById('keys-on');
  const opener = document.getElementById('keys-open');
  if (!dialog || !choice || !dialog.showModal) return;

  const STORED = 'suyton.keys';
  const PATIENCE = 1500;
  const FIELDS = 'textarea, select, [contenteditable], '
    + 'input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])';
  let first = '';
  let forgetting = 0;
  // where the browser lets us keep nothing, the choice holds for the page
  let remembered = 'on';

  function isOn() {
    try {
      remembered = localStorage.getItem(STORED) || remembered;
    } catch (refused) {
      return remembered === 'on';
    }
    return remembered === 'on';
  }

  function choose(on) {
    remembered = on ? 'on' : 'off';
    try {
      localStorage.setItem(STORED, remembered);
    } catch (refused) {
      // holds for this page
    }
    describe();
  }

  /** Screen readers tell a key only as long as it is obeyed. */
  function describe() {
    const on = isOn();
    choice.checked = on;
    for (const element of document.querySelectorAll('[data-key]')) {
      if (on) element.setAttribute('aria-keyshortcuts', element.dataset.key);
      else element.removeAttribute('aria-keyshortcuts');
    }
  }

  function shown(selector) {
    return Array.from(document.querySelectorAll(selector))
      .filter(element => !element.disabled && element.getClientRects().length > 0);
  }

  function open() {
    choice.checked = isOn();
    dialog.showModal();
  }

  /** The focus is the mark: Enter then opens the row, as on any link. */
  function move(step) {
    const rows = shown('a[data-row]');
    const row = document.activeElement && document.activeElement.closest('li');
    const at = row ? rows.findIndex(link => row.contains(link)) : -1;
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
    if (rows[next]) rows[next].focus();
    return rows.length > 0;
  }

  function search() {
    const field = shown('main input[type=search]')[0];
    if (!field) return false;
    field.focus();
    field.select();
    return true;
  }

  function press(key) {
    const element = shown('[data-key="' + key + '"]')[0];
    if (!element) return false;
    const comment = element.dataset.comment && element.form && element.form.elements.comment;
    if (comment && comment.value.trim() === '') comment.focus();
    else element.click();
    return true;
  }

  function waitForSecond(key) {
    first = key;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => { first = ''; }, PATIENCE);
    return true;
  }

  function obey(event) {
    const key = event.key;
    if (first) {
      const both = first + ' ' + key;
      first = '';
      return press(both);
    }
    if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
    if (event.repeat) return false;
    if (key === '?') return open() === undefined;
    if (key === 'g') return waitForSecond(key);
    if (key === '/') return search();
    return /^[a-z1-9]$/.test(key) && press(key);
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target instanceof Element && event.target.closest(FIELDS);
    if (dialog.open || !isOn()) return;
    if (field) {
      // a search field has its own use for it
      if (event.key === 'Escape' && field.type !== 'search') field.blur();
    } else if (obey(event)) {
      event.preventDefault();
    }
  });

  choice.addEventListener('change', () => choose(choice.checked));
  if (opener) {
    opener.hidden = false;
    opener.addEventListener('click', open);
  }
  describe();
})();
