import { execa } from 'execa';
import type { Measure } from './measure.ts';

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
}

/** What npx downloads, beside typescript: bytes, and packages in place after installing it. */
export const packageSize: Measure = async ({ root, scratch, note }) => {
  note('Packing and installing the package');
  const packed = await execa('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    cwd: root,
  });
  const [result]: readonly (Packed & { readonly filename: string })[] = JSON.parse(packed.stdout);
  if (result === undefined) throw new Error('npm pack packed nothing.');
  const folder = `${scratch}/installed`;
  await execa('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    `${scratch}/${result.filename}`,
  ]);
  const listed = await execa('npm', ['ls', '--all', '--parseable', '--prefix', folder]);
  const megabyte = 1024 * 1024;
  return [
    {
      what: 'Published package, packed',
      ours: result.size / megabyte,
      other: undefined,
      against: '',
      unit: 'MB',
      aims: [{ kind: 'at-most', value: 3 }],
    },
    {
      what: 'Published package, unpacked',
      ours: result.unpackedSize / megabyte,
      other: undefined,
      against: '',
      unit: 'MB',
      aims: [],
    },
    {
      what: 'Packages that npx installs',
      // The first line is the folder itself.
      ours: listed.stdout.trim().split('\n').length - 1,
      other: undefined,
      against: '',
      unit: 'packages',
      aims: [{ kind: 'at-most', value: 3 }],
    },
  ];
};
