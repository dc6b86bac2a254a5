// 签名: what is drawn goes with the form as a file, as a scan does. Without this script, or by keyboard, a scan is sent.
document.querySelectorAll('[data-sign]').forEach(box => {
  const pad = box.querySelector('.hj-sign-pad');
  const canvas = pad.querySelector('canvas');
  const file = box.querySelector('input[type=file]');
  const pen = canvas.getContext('2d');
  let drawing = false;
  pad.hidden = false;
  Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round' });

  function at(event) {
    const frame = canvas.getBoundingClientRect();
    return [(event.clientX - frame.left) * canvas.width / frame.width, (event.clientY - frame.top) * canvas.height / frame.height];
  }
  function wipe() {
    pen.clearRect(0, 0, canvas.width, canvas.height);
  }
  // at once, not in a while: the form may be sent as soon as the pen is lifted
  function keep() {
    const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), letter => letter.charCodeAt(0));
    const carrier = new DataTransfer();
    carrier.items.add(new File([bytes], 'signature.png', { type: 'image/png' }));
    file.files = carrier.files;
  }
  function lift() {
    if (!drawing) return;
    drawing = false;
    keep();
  }
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    pen.beginPath();
    pen.moveTo(...at(event));
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener('pointermove', event => {
    if (!drawing) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  pad.querySelector('button').addEventListener('click', () => {
    wipe();
    file.value = '';
  });
  file.addEventListener('change', wipe);
});
