/** Draws the cards of the language that is shown, and turns the page's switches. Runs in the page, beside `AdaptiveCards`. */
(() => {
  const { AdaptiveCards } = globalThis;
  // The renderer shows the value of a list that is searched in, not its title.
  const cards = JSON.parse(document.getElementById("cards").textContent, (key, value) =>
    key === "style" && value === "filtered" ? "compact" : value,
  );

  const words = (place) => place.closest("[data-of]").dataset;
  const style = (background, text, subtle = "#616161") => ({
    backgroundColor: background,
    foregroundColors: {
      default: { default: text, subtle },
      dark: { default: "#242424", subtle: "#616161" },
      light: { default: "#ffffff", subtle: "#f0f0f0" },
      accent: { default: "#5b5fc7", subtle: "#5b5fc7" },
      good: { default: "#237b4b", subtle: "#237b4b" },
      warning: { default: "#8a5a00", subtle: "#8a5a00" },
      attention: { default: "#c4314b", subtle: "#c4314b" },
    },
  });
  /** As Teams draws cards in its light theme. */
  const hostConfig = new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Open Sans", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "#e0e0e0" },
    containerStyles: {
      default: style("#ffffff", "#242424"),
      emphasis: style("#f5f5f5", "#242424"),
      accent: style("#ebebfa", "#242424"),
      good: style("#e7f2da", "#242424"),
      attention: style("#fcf4f6", "#242424"),
      warning: style("#fbf6d9", "#242424"),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      spacing: "default",
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline" },
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "default", color: "default", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "default", color: "default" },
      },
    },
  });

  /** The marks that the bot's own texts use, and signs that it has escaped. */
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const escaped = html.replace(/\\(&#\d+;|.)/g, (_, sign) => (sign.length > 1 ? sign : `&#${sign.charCodeAt(0)};`));
    result.outputHtml = escaped
      .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
      .replace(/(^|\W)_(.+?)_(?=\W|$)/g, "$1<em>$2</em>")
      .split(/\n{2,}/)
      .map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`)
      .join("");
    result.didProcess = true;
  };

  let hiding;
  const tell = (text) => {
    const told = document.getElementById("told");
    told.textContent = text;
    told.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      told.hidden = true;
    }, 3000);
  };

  const draw = (place) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig;
    AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => words(place).more;
    card.onExecuteAction = (action) => tell(`«${action.title}» ${words(place).nothing}`);
    card.parse(cards[Number(place.dataset.card)]);
    place.replaceChildren(card.render());
    place.dataset.drawn = "";
  };

  const drawShown = () => {
    for (const place of document.querySelectorAll(
      `[data-of="${document.body.dataset.language}"] .card:not([data-drawn])`,
    ))
      draw(place);
  };

  /** The place that is read, in the language that is switched to. */
  const keepPlace = (from, to) => {
    const read = [...document.querySelectorAll(`[data-of="${from}"] [id]`)].findLast(
      (each) => each.getBoundingClientRect().top < 120,
    );
    return () => read && document.getElementById(read.id.replace(from, to))?.scrollIntoView();
  };

  for (const button of document.querySelectorAll("[data-switch]"))
    button.addEventListener("click", () => {
      const name = button.dataset.switch;
      const back = name === "language" ? keepPlace(document.body.dataset.language, button.value) : () => {};
      document.body.dataset[name] = button.value;
      for (const each of document.querySelectorAll(`[data-switch="${name}"]`))
        each.setAttribute("aria-pressed", String(each === button));
      drawShown();
      back();
    });
  drawShown();
})();
