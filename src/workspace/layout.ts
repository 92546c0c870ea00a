import path from 'node:path';

/** Where things lie in the workspace. The learner's part is visible; ours is in `.course`. */
export function workspaceLayout(root: string) {
  const own = path.join(root, '.course');
  return {
    root,
    /** Ours: never edited by hand, safe to look at. */
    own,
    /** Marks a folder as a workspace: course version, when it was created. */
    marker: path.join(own, 'workspace.json'),
    /** What the learner has done. */
    progress: path.join(own, 'progress.json'),
    /** Our own tsconfig, used for verdicts in place of the learner's. */
    tsconfig: path.join(own, 'tsconfig.json'),
    /** Type checks as modules: checks/<exercise folder>/<check id>.ts */
    checks: path.join(own, 'checks'),
    /** Each course file as it was when written, the base of a three-way merge. */
    pristine: path.join(own, 'pristine'),
    /** Snapshots taken before anything of the learner's is overwritten. */
    history: path.join(own, 'history'),
    /** The backends with which exercises passed that others continue: ID.json */
    passed: path.join(own, 'passed'),
    /** With what exercises began that continue others: ID.json */
    begun: path.join(own, 'begun'),
    /** CDK output, one folder an exercise. */
    synthesis: path.join(own, 'synthesis'),
    /** How far the installation of the packages came. */
    install: path.join(own, 'install.json'),
    /** Locked while a program installs packages or writes the course's files. */
    lock: path.join(own, 'work'),
    log: path.join(own, 'log.txt'),
    nodeModules: path.join(root, 'node_modules'),
    packageJson: path.join(root, 'package.json'),
    packageLock: path.join(root, 'package-lock.json'),
    exercise: (folder: string) => path.join(root, folder),
  } as const;
}

export type WorkspaceLayout = ReturnType<typeof workspaceLayout>;
