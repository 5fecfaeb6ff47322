/* global crumb, dialog */
(function () {
  "use strict";

  const PAUSE = 2000;

  /** Shows the page anew once AWS has answered. */
  function wait(url) {
    fetch(url, { headers: { Accept: "application/json" } })
      .then((response) => (response.ok ? response.json() : { data: { refreshing: false } }))
      .then((answer) => {
        if (answer.data.refreshing) {
          setTimeout(() => wait(url), PAUSE);
        } else {
          location.reload();
        }
      })
      .catch(() => setTimeout(() => wait(url), PAUSE));
  }

  function destroy(button) {
    const form = document.createElement("form");
    form.method = "POST";
    form.action = button.dataset.url;
    const stack = document.createElement("input");
    stack.type = "hidden";
    stack.name = "stack";
    stack.value = button.dataset.stack;
    form.append(stack);
    crumb.appendToForm(form);
    document.body.append(form);
    form.submit();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const refreshing = document.querySelector(".lustre-refreshing");
    if (refreshing && refreshing.dataset.url) {
      setTimeout(() => wait(refreshing.dataset.url), PAUSE);
    }
    document.querySelectorAll(".lustre-destroy").forEach((button) => {
      button.addEventListener("click", () => {
        dialog
          .confirm(button.dataset.title, {
            message: button.dataset.message,
            okText: button.textContent.trim(),
            type: "destructive",
            minWidth: "min(450px, calc(100vw - 2rem))",
            maxWidth: "min(475px, calc(100vw - 2rem))",
          })
          .then(
            () => destroy(button),
            () => button.focus(),
          );
      });
    });
  });
})();
