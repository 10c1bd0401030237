// The processes that work on the record, and whether they are of one mind.
import type { ProcessState } from '../../store/store.ts';

export interface ProcessReport {
  processes: ProcessState[];
  /** How many versions of the program, and how many configurations, are at work. */
  versions: number;
  configurations: number;
}

export function reportProcesses(processes: ProcessState[]): ProcessReport {
  const different = (of: (state: ProcessState) => string) => new Set(processes.map(of)).size;
  return {
    processes,
    versions: different(({ version }) => version),
    configurations: different(({ config }) => config),
  };
}
