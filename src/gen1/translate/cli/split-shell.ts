/**
 * The commands of a text that is typed into a shell: its lines, and what `&&`, `||`, `;` and `|` set apart. What stands in
 * quotes is one. Comments, prompts and the ends of continued lines are left out.
 */
export function splitShell(text: string): readonly string[] {
  const commands: string[] = [];
  let command = '';
  let quote: string | undefined;
  const end = () => {
    const bare = command.replace(/^\s*[$>%]\s+/, '').trim();
    if (bare !== '') commands.push(bare);
    command = '';
  };
  const whole = text.replace(/\\\r?\n/g, ' ');
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole.charAt(at);
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
      command += sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      command += sign;
    } else if (sign === '#' && /(^|\s)$/.test(command)) {
      const line = whole.indexOf('\n', at);
      at = line === -1 ? whole.length : line - 1;
    } else if (/[\n\r;&|]/.test(sign)) end();
    else command += sign;
  }
  end();
  return commands;
}
