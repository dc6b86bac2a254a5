// Light or dark: as the device is set, or as its user chose here. Runs before the page is drawn, so that nothing flashes; paper is always light.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('huanjie-theme');
    } catch (none) {
      return null;
    }
  };
  function draw() {
    const dark = (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';
    root.dataset.bsTheme = dark ? 'dark' : 'light';
    document.querySelectorAll('.hj-theme').forEach(one => one.setAttribute('aria-pressed', dark));
  }
  root.classList.add('js');
  draw();
  system.addEventListener('change', draw);
  addEventListener('beforeprint', () => root.dataset.bsTheme = 'light');
  addEventListener('afterprint', draw);
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.hj-theme').forEach(one => one.hidden = false);
    draw();
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('.hj-theme')) return;
    const next = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem('huanjie-theme', next);
    } catch (none) {
      root.dataset.bsTheme = next; // a device that keeps nothing: for this page
      return;
    }
    draw();
  });
})();
