// 举报: what is not vote-buying beside its kinds; the key copied, printed, read from behind the hash; how far a form is on its way, which is sent
// once. Without a script everything is there too.
(() => {
  const begin = () => {
    const kind = document.getElementById("kind");
    const beside = document.querySelector("[data-kinds]");
    if (kind && beside) {
      const kinds = beside.dataset.kinds.split(" ");
      const show = () => {
        const asked = kinds.includes(kind.value);
        beside.hidden = !asked;
        beside.open = asked;
      };
      kind.addEventListener("change", show);
      show();
    }
    const tools = document.querySelector(".rep-tools");
    if (tools) {
      tools.hidden = false;
      tools.querySelector("[data-print]").addEventListener("click", () => window.print());
      const copy = tools.querySelector("[data-copy]");
      copy.hidden = !navigator.clipboard;
      copy.addEventListener("click", () => navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent));
    }
    const key = document.getElementById("key");
    if (key && key.tagName === "INPUT" && location.hash.length > 1) {
      key.value = decodeURIComponent(location.hash.slice(1));
      history.replaceState(null, "", location.pathname + location.search);
    }
    document.querySelectorAll("form[data-sending]").forEach(sending);
  };

  // what was sent stays in the form until its answer is there: a cut line loses nothing, and sending again makes no second report
  const sending = form => {
    const told = document.getElementById(form.dataset.sending);
    const bar = told.querySelector("progress");
    const button = form.querySelector("button[type=submit]");
    const say = (words, going) => {
      told.hidden = false;
      told.querySelector("p").textContent = told.dataset[words];
      bar.hidden = !going;
      button.disabled = going;
      told.scrollIntoView({ block: "nearest" });
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      if (button.disabled) return;
      const way = new XMLHttpRequest();
      way.open("POST", form.action);
      way.upload.addEventListener("progress", sent => {
        bar.value = sent.total ? 100 * sent.loaded / sent.total : 0;
        if (sent.loaded === sent.total) say("looked", true);
      });
      way.addEventListener("error", () => say("cut", false));
      way.addEventListener("load", () => {
        if (way.status === 200 || way.status === 422) answered(way.responseText);
        else say(way.status === 413 ? "large" : "busy", false);
      });
      say("going", true);
      way.send(new FormData(form));
    });
  };

  const answered = text => {
    const page = new DOMParser().parseFromString(text, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
    begin();
    document.querySelector(".hj-reasons a, [role=status], [role=alert]")?.focus?.();
  };

  begin();
})();
