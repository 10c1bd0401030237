// What Prometheus is told of the processes that share the record.
import { ROLES } from '../../shared/config.ts';
import type { ProcessReport } from '../read/process-report.ts';
import { type Family, gauge } from './exposition.ts';

export function processFamilies({ processes, versions, configurations }: ProcessReport): Family[] {
  const inRole = (role: string) => processes.filter(({ roles }) => roles.includes(role)).length;
  const refused = processes.filter(({ configFault }) => configFault !== null).length;
  return [
    gauge(
      'rasid_processes',
      'Processes that are up, by the roles they take.',
      ROLES.map((role) => ({ labels: { role }, value: inRole(role) })),
    ),
    gauge('rasid_process_versions', 'Different versions of Rasid that are at work.', [{ value: versions }]),
    gauge('rasid_process_configurations', 'Different configurations that are worked by.', [
      { value: configurations },
    ]),
    gauge(
      'rasid_processes_config_refused',
      'Processes that refused a newer configuration and go on by the one before.',
      [{ value: refused }],
    ),
  ];
}
