// The number of unread notices at the bell. Without this script the bell is a plain link.
'use strict';
(() => {
  const bell = document.getElementById('bell');
  const count = document.getElementById('bell-count');
  const said = document.getElementById('bell-said');
  if (!bell || !count) {
    return;
  }
  const EVERY_MINUTE = 60000;
  let known = -1;
  let looksLeft = 60;
  let stream = null;

  function show(unread) {
    const number = unread > 99 ? '99+' : String(unread);
    count.textContent = unread > 0 ? ' (' + number + ')' : '';
    if (known >= 0 && unread > known) {
      said.textContent = bell.dataset.said.replace('%', number);
    }
    known = unread;
  }

  // a redirect means that the session has ended: then the number stays as it is
  function look() {
    return fetch(bell.dataset.count, { headers: { Accept: 'application/json' }, redirect: 'error' })
      .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
      .then(answer => show(answer.unread));
  }

  // not for ever, or a forgotten page would keep its session alive
  function lookAgain() {
    if (looksLeft-- > 0) {
      setTimeout(() => document.hidden ? lookAgain() : look().then(lookAgain, lookAgain), EVERY_MINUTE);
    }
  }

  function listen() {
    if (!window.EventSource) {
      return lookAgain();
    }
    stream = new EventSource(bell.dataset.stream);
    stream.addEventListener('unread', event => show(Number(event.data)));
    // more pages are open than the server speaks to: the ones looked at last have its ear
    stream.addEventListener('enough', () => {
      stream.close();
      stream = null;
      lookAgain();
    });
    stream.onerror = () => stream && stream.readyState === EventSource.CLOSED && lookAgain();
  }

  // a browser has few connections to a site, and a hidden page needs none
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && stream) {
      stream.close();
      stream = null;
    } else if (!document.hidden && !stream) {
      look().then(listen, () => {});
    }
  });
  look().then(() => document.hidden || listen(), () => {});
})();
