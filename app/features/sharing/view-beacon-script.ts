/**
 * Says that somebody looks at the page: once it is visible, and no earlier than a second after, so
 * that a page loaded ahead, or opened and closed at once, says nothing. The page works without it.
 */
export const VIEW_BEACON_SCRIPT = `(function () {
  var told = false;
  function tell() {
    if (told || document.visibilityState !== 'visible' || document.prerendering) return;
    setTimeout(function () {
      if (told || document.visibilityState !== 'visible') return;
      told = true;
      fetch(location.pathname.replace(/\\/$/, '') + '/seen', { method: 'POST', keepalive: true });
    }, 1000);
  }
  document.addEventListener('visibilitychange', tell);
  document.addEventListener('prerenderingchange', tell);
  tell();
})();`;
