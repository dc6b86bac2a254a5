// 举报: what is not vote-buying beside its kinds; the key copied, printed, read from behind the hash. Without a script everything is there too.
(() => {
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
})();
