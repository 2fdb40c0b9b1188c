const CLOCK = /^(?:kl\.? ?)?(\d{1,2})[:.]?(\d\d)(?:[:.]\d\d(?:\.\d+)?)? ?([ap])?\.?m?\.?$/;

/**
 * Reads a time of day as 09:30, or null. Teams documents `Input.Time` as 09:30; some clients add seconds, which are
 * ignored, or send 9:30 AM.
 */
export function readTimeOfDay(typed: string): string | null {
  // iOS and Chrome put a narrow space before AM and PM.
  const found = CLOCK.exec(typed.slice(0, 40).replace(/\s/g, " ").trim().toLowerCase());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  const half = found[3];
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  const hour24 = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return `${String(hour24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
