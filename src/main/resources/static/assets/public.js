// 公开页: larger type that this device keeps, the page read aloud by a voice of the device itself, and its address copied or sent on. Nothing of it
// is asked of another server, and without a script the pages are whole.
(() => {
  const root = document.documentElement;
  const kept = { // a browser that keeps nothing shows the page all the same
    get: () => { try { return localStorage.getItem('huanjie.large'); } catch { return null; } },
    set: large => { try { localStorage.setItem('huanjie.large', large ? 'yes' : ''); } catch { /* for this page alone */ } },
  };
  root.classList.toggle('pub-large', kept.get() === 'yes');

  const tools = document.querySelector('.pub-tools');
  if (tools) {
    tools.hidden = false;
    const large = tools.querySelector('[data-large]');
    const show = () => large.setAttribute('aria-pressed', root.classList.contains('pub-large'));
    show();
    large.addEventListener('click', () => {
      kept.set(root.classList.toggle('pub-large'));
      show();
    });
    reading(tools.querySelector('[data-read]'), tools.dataset.voice);
  }

  // only where the device has a voice for the page's language; one that asks a server elsewhere is none
  function reading(button, language) {
    const speech = window.speechSynthesis;
    if (!speech) return;
    const voice = () => speech.getVoices().find(one => one.localService
        && one.lang.replace('_', '-').toLowerCase().startsWith(language.slice(0, 2).toLowerCase()));
    const offer = () => { button.hidden = !voice(); };
    offer();
    speech.addEventListener?.('voiceschanged', offer);
    const pressed = on => button.setAttribute('aria-pressed', on);
    button.addEventListener('click', () => {
      const speaking = button.getAttribute('aria-pressed') === 'true';
      speech.cancel();
      pressed(!speaking);
      if (speaking) return;
      // what is folded or hidden is not in the text, and the words come in the order in which they stand
      const lines = document.querySelector('main .pub:not(.pub-tools)').innerText.split('\n').map(line => line.trim()).filter(line => line);
      lines.forEach((line, n) => {
        const said = new SpeechSynthesisUtterance(line);
        said.voice = voice();
        said.lang = said.voice.lang;
        if (n === lines.length - 1) said.onend = () => pressed(false);
        speech.speak(said);
      });
    });
    addEventListener('pagehide', () => speech.cancel());
  }

  const copy = document.querySelector('[data-copy]');
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
      copy.textContent = copy.dataset.done;
    });
  }
  const share = document.querySelector('[data-share]');
  if (share && navigator.share) {
    share.hidden = false;
    // whoever changes their mind has sent nothing
    share.addEventListener('click', () => navigator.share({
      title: document.title, url: document.getElementById('address').textContent,
    }).catch(() => {}));
  }
})();
