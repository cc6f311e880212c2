// Nothing here is needed for reading: it saves a step where scripts run.
"use strict";

// A click on highlighted words leads to their note, unless words are being selected.
document.addEventListener("click", (event) => {
  const words = event.target.closest(".body .said");
  if (!words || event.target.closest("a") || !window.getSelection().isCollapsed) return;
  const number = [...words.classList].reverse().find((name) => /^s\d+$/.test(name));
  const note = number && document.querySelector(`.note.${number}`);
  if (note) window.location.hash = note.id;
});

for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
    button.textContent = button.dataset.done;
  });
}
