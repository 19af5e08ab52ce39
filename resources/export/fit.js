/*
Makes a page ready for paper: what is too wide is made narrower by itself, so that the engine does not make all smaller.

Takes the width and the height that the paper has between its margins, in CSS pixels. Gives nothing.
*/
(width, height) => {
  const FITS = 0.9;
  const ROUNDS = 2;
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const media = styles.filter((rule) => rule instanceof CSSMediaRule).map((rule) => [rule.media, rule.media.mediaText]);
  for (const [list] of media) list.mediaText = "all";
  const body = document.body;
  body.style.setProperty("--paper", `${width}px`);
  body.style.width = `${width}px`;

  // A frame of a filer that ends beyond the paper is made to end at its edge, and its text is broken there.
  const left = body.getBoundingClientRect().left;
  const frames = [...document.querySelectorAll(".document :is(div, p, blockquote, ul, ol, dl)[style]")];
  for (let round = 0; round < ROUNDS; round++) {
    const edges = frames.map((frame) => frame.getBoundingClientRect());
    frames.forEach((frame, index) => {
      const room = left + width - edges[index].left;
      if (edges[index].right > left + width + 1 && room > 0) frame.style.maxWidth = `${room}px`;
    });
  }

  const outermost = (element) => !element.parentElement.closest("table, pre, .columns");
  const inPerCent = (element) => (element.style.width || element.getAttribute("width") || "").endsWith("%");
  const wide = [...document.querySelectorAll(".document :is(table, pre, .columns, img)")].filter(outermost);
  const measure = (element) => {
    const zoom = Number(element.style.zoom) || 1;
    const edges = element.getBoundingClientRect();
    const inner = Math.max(element.matches("table, img") ? edges.width : 0, element.scrollWidth * zoom);
    return [element, zoom, edges.width / zoom, inner, width - Math.max(0, edges.left - left)];
  };
  // Small letters are broader for their size, so that what was made smaller is measured again.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [element, zoom, own, inner, room] of wide.map(measure)) {
      if (inner <= room + 1 || room <= 0) continue;
      element.style.zoom = String(Math.floor((1000 * zoom * (room - 1)) / inner) / 1000);
      // A width in per cent is one of what stands around it, whatever the zoom.
      if (inPerCent(element)) element.style.width = `${own}px`;
    }
  }

  for (const sheet of document.querySelectorAll(".document")) {
    const breaks = [...sheet.querySelectorAll(".page-break")].map((each) => each.getBoundingClientRect().top);
    const tops = [sheet.getBoundingClientRect().top, ...breaks];
    const fitting = breaks.filter((top, index) => top - tops[index] <= height).length;
    sheet.classList.toggle("flowing", fitting < FITS * breaks.length);
  }
  body.style.width = "";
  for (const [list, written] of media) list.mediaText = written;
}
