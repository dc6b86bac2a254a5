// 挂图跟随: asks every second whether anything has changed and renews the marked parts; says when the server cannot be reached. Without it
// the page shows what it did when it was loaded.
(() => {
  const wall = document.querySelector('[data-follow]');
  if (!wall) return;
  const line = wall.querySelector('.wall-line');
  let version = wall.dataset.version;
  let heard = Date.now();

  function say(live) {
    if (!line) return;
    const word = live ? line.dataset.live : line.dataset.stale;
    if (line.textContent !== word) line.textContent = word;
    line.classList.toggle('live', live);
    line.classList.toggle('stale', !live);
  }
  async function text(address) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(8000), redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }
  async function renew() {
    const again = document.querySelector('[data-again]');
    const next = new DOMParser().parseFromString(await text(again ? again.dataset.again : location.href), 'text/html');
    document.querySelectorAll('[data-renew]').forEach(part => {
      const fresh = next.getElementById(part.id);
      if (!fresh) return;
      const focused = part.contains(document.activeElement) ? document.activeElement : null;
      const focusable = one => [...one.querySelectorAll('a[href], [tabindex]')];
      const href = focused && focused.getAttribute('href');
      const nth = focused ? focusable(part).indexOf(focused) : -1;
      const places = [...part.querySelectorAll('[tabindex]')].map(one => [one.scrollLeft, one.scrollTop]);
      part.replaceWith(fresh);
      [...fresh.querySelectorAll('[tabindex]')].forEach((one, n) => places[n] && one.scrollTo(...places[n]));
      // whoever stands on a link or in the region goes on standing there
      const same = href ? focusable(fresh).find(one => one.getAttribute('href') === href) : focusable(fresh)[nth];
      if (focused && same) same.focus({ preventScroll: true });
      if (window.htmx) htmx.process(fresh);
    });
  }
  async function look() {
    try {
      const now = await text(wall.dataset.follow);
      if (now !== version) {
        await renew();
        version = now;
      }
      heard = Date.now();
      say(true);
    } catch (e) {
      if (Date.now() - heard > 5000) say(false);
    }
    setTimeout(look, document.hidden ? 10000 : 1000);
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) heard = Date.now(); });
  look();
})();

// 各镇进度: draws the table of towns as a picture, from the table itself, on screens wide enough; the table stays for those who
// read it. The picture's library is fetched only when its place comes into view.
(() => {
  const place = document.getElementById('wall-chart');
  const table = document.getElementById('wall-table');
  if (!place || !table || !matchMedia('(min-width: 62rem)').matches) {
    return;
  }
  const states = [...document.querySelectorAll('#wall-legend i')].map(mark => getComputedStyle(mark).backgroundColor);

  const draw = () => {
    const heads = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent);
    const rows = [...table.tBodies[0].rows].reverse();
    const size = parseFloat(getComputedStyle(place).fontSize);
    const text = { color: '#1c2430', fontSize: size, fontFamily: getComputedStyle(place).fontFamily };
    const chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption({
      animation: false,
      textStyle: text,
      grid: { left: size * 7, right: size * 2, top: size * 2.5, bottom: size * 2 },
      legend: { top: 0, textStyle: text, data: heads },
      xAxis: { type: 'value', axisLabel: text },
      yAxis: { type: 'category', data: rows.map(row => row.cells[0].textContent), axisLabel: { ...text, interval: 0 }, axisTick: { show: false } },
      series: heads.map((name, n) => ({
        name,
        type: 'bar',
        stack: 'villages',
        itemStyle: { color: states[n], borderColor: '#5b6472', borderWidth: 1 },
        data: rows.map(row => Number(row.cells[n + 1].textContent)),
      })),
    });
    addEventListener('resize', () => chart.resize());
  };

  new IntersectionObserver((seen, observer) => {
    if (seen.some(entry => entry.isIntersecting)) {
      observer.disconnect();
      place.hidden = false;
      const library = document.createElement('script');
      library.src = '/_static/echarts/5.6.0/dist/echarts.simple.min.js';
      library.onload = draw;
      document.head.append(library);
    }
  }, { rootMargin: '200px' }).observe(table);
})();
