// The filer's inks on a dark sheet: black, white and grey give way to the theme's, colours are kept but made light
// enough to be read.
/* global sheet */
/* exported keepInks */

const INK = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const READABLE = 4.5;
const COLOURED = 0.25;
const inks = new Map();  // the kept ink for each colour that a filer wrote; null where there is none

function channels(colour) {
  const probe = document.createElement("i");
  probe.style.setProperty("color", colour, "important");
  sheet.append(probe);
  const found = getComputedStyle(probe).color.match(/[\d.]+/g)?.slice(0, 3).map(Number);
  probe.remove();
  return probe.style.color ? found : null;
}

// How bright a colour is to the eye, 0 to 1 (WCAG 2, relative luminance).
function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lightened(rgb, ground) {
  const needed = (luminance(ground) + 0.05) * READABLE - 0.05;
  for (let share = 0; share <= 1; share += 0.04) {
    const mixed = rgb.map((value) => Math.round(value + (255 - value) * share));
    if (luminance(mixed) >= needed) return `rgb(${mixed.join(",")})`;
  }
  return "";
}

function kept(colour, ground) {
  const rgb = channels(colour);
  if (!rgb || Math.max(...rgb) - Math.min(...rgb) < COLOURED * 255) return "";
  return lightened(rgb, ground);
}

// Runs where the dark theme shows; what it sets is not looked at in the light one.
function keepInks() {
  if (document.documentElement.dataset.theme !== "dark") return;
  const ground = channels(getComputedStyle(document.documentElement).getPropertyValue("--shade"));
  const found = [];
  for (const element of sheet.querySelectorAll('[style*="color" i], font[color]')) {
    const colour = (INK.exec(element.getAttribute("style") ?? "")?.[1] ?? element.getAttribute("color") ?? "").trim();
    if (!inks.has(colour)) inks.set(colour, colour ? "" : null);
    found.push([element, colour]);
  }
  for (const [colour, ink] of inks) if (ink === "") inks.set(colour, kept(colour, ground) || null);
  for (const [element, colour] of found) {
    const ink = inks.get(colour);
    if (!ink) continue;
    element.dataset.ink = "";
    element.style.setProperty("--kept-ink", ink);
  }
}
