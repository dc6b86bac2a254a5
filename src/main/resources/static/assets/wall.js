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
      library.src = '/webjars/echarts/5.5.0/echarts.simple.min.js';
      library.onload = draw;
      document.head.append(library);
    }
  }, { rootMargin: '200px' }).observe(table);
})();
