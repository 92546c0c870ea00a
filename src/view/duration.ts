/** Minutes as people say them: '45 min', '2 h', '1 h 20 min'. From an hour on in steps of five, as it is an estimate. */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rounded = Math.round(minutes / 5) * 5;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
