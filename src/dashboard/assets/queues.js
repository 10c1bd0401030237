// On bull-board's page, whose own logo leads to its own front page: ours leads back to the board.

const LOGO = 'header a[class^="logo-"]';

/** Its router would take a plain click; what opens another window follows the address. */
function lead(logo) {
  logo.setAttribute('href', '/');
  logo.addEventListener(
    'click',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign('/');
    },
    true,
  );
}

const watching = new MutationObserver(() => {
  const logo = document.querySelector(LOGO);
  if (!logo) return;
  watching.disconnect();
  lead(logo);
});
watching.observe(document.documentElement, { childList: true, subtree: true });
