import { type Accuracy, measure } from '../test/gen1/identify/accuracy.ts';
import { generatedProjects } from '../test/gen1/identify/generated-projects.ts';
import { readCases } from '../test/gen1/identify/labelled-cases.ts';

// Prints how well `identify` does on the labelled cases. --without-held-out: for whoever is about to tune the table.
const tuned = [...(await readCases('projects')), ...(await readCases('texts'))];
print('Hard cases, known when the table was tuned', measure(tuned));
print('Projects as the tools lay them out', measure(generatedProjects));
if (!process.argv.includes('--without-held-out')) {
  print('Held-out cases, never used for tuning', measure(await readCases('held-out')));
}

function print(title: string, { right, cases, classes, failures }: Accuracy): void {
  console.log(`${title}: ${right} of ${cases} right`);
  console.log('  verdict   cases  precision  recall');
  for (const { generation, cases: count, precision, recall } of classes) {
    console.log(
      `  ${generation.padEnd(8)}  ${String(count).padStart(5)}  ${share(precision)}  ${share(recall)}`,
    );
  }
  for (const { labelled, got, verdict } of failures) {
    console.log(`  WRONG  ${labelled.name}: should be ${labelled.expect}, is ${got}. ${verdict}`);
  }
  console.log('');
}

function share(value: number): string {
  return (Number.isNaN(value) ? '-' : value.toFixed(2)).padStart(8);
}
