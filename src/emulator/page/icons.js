/*
 * Small drawings of our own, as lines on a field of 24 by 24; they take the colour of the text beside them.
 */

const PATHS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  skip: 'M5 5l9 7-9 7zM18 5v14',
  theme: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  scenes: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  places: 'M4 6h16M4 12h16M4 18h16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  side: 'M4 5h16v14H4zM9.5 5v14M14.5 5v14',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  used: 'M20 18V9H6M10 5 6 9l4 4',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  leave: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  check: 'M5 13l4 4L19 7',
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A drawing that a screen reader passes over: what it means stands beside it in words.
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
