/**
 * What mail programs with a dark theme do to a mail that brings its own colours (the dark-mode tables of caniemail.com).
 * `full`: Gmail on iOS, Outlook on Windows turn the lightness of every colour round.
 * `partial`: Gmail on Android, Outlook.com, Outlook on phones darken light grounds and lighten dark grey text; colours stay.
 * The programs do not publish their formulas; these are the simple ones, and keep the hue as the programs do.
 */
export type DarkTheme = 'full' | 'partial';

/** The mail's HTML with the colours that the theme gives it. */
export function darkened(html: string, theme: DarkTheme): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/(bgcolor="|[a-z-]+:)([^";]*)/g, (_, name: string, value: string) => name + value.replace(/#[0-9a-f]{6}\b/gi, (colour) => inTheme(colour, name === 'color:' ? 'text' : 'ground', theme))),
  );
}

/** `colour` as `#rrggbb`, of text or of what lies behind it and around it. */
export function inTheme(colour: string, use: 'text' | 'ground', theme: DarkTheme): string {
  const { hue, saturation, lightness } = toHsl(colour);
  if (theme === 'full') return fromHsl(hue, saturation, 1 - lightness);
  if (use === 'ground') return luminance(colour) > LIGHT ? fromHsl(hue, saturation, DARK_GROUND + (1 - DARK_GROUND) * (1 - lightness)) : colour;
  return saturation < GREY && luminance(colour) < LIGHT ? fromHsl(hue, saturation, 1 - lightness) : colour;
}

/** Of WCAG 2.2: 0 is black, 1 is white. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number };

function toHsl(colour: string): Hsl {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const turn = most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return { hue: (turn * 60 + 360) % 360, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (at: number): string => {
    const place = (at + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Red, green, blue, each from 0 to 1. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** Grounds above this luminance are light: the themes darken them. */
const LIGHT = 0.4;
/** Text below this saturation is grey and is lightened; a colour is taken for a choice and kept. */
const GREY = 0.25;
/** Lightness of the dark theme's own ground, #121212. */
const DARK_GROUND = 0.07;
