// 村图: who presses a place of the map has it in the field below; without this script the two numbers are typed.
(() => {
  const svg = document.querySelector('.hj-map svg[data-picks]');
  const field = svg && document.querySelector(`input[name="${svg.dataset.picks}"]`);
  if (!field) return;
  const picked = svg.querySelector('.picked');
  svg.addEventListener('click', event => {
    const box = svg.getBoundingClientRect();
    const unit = box.width / svg.viewBox.baseVal.width;
    const x = (event.clientX - box.left) / unit;
    const y = (event.clientY - box.top) / unit;
    const { west, north, metres } = svg.dataset;
    field.value = `${Math.round(Number(west) + x * metres)},${Math.round(north - y * metres)}`;
    picked.setAttribute('cx', x);
    picked.setAttribute('cy', y);
  });
})();
