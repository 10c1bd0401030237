// `rasid alerts preview`: what receivers would be sent of an incident, or of a made-up one, as text. Sends nothing.
import { plannedDelivery } from '../../alerts/index.ts';
import type { Config } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Incident, Notice } from '../../shared/schema/index.ts';
import { assess } from '../../shared/severity/index.ts';
import type { ClaimedDelivery } from '../../store/store.ts';
import { createTellings } from '../../workers/tellings.ts';
import type { Run, Values } from '../command.ts';
import { openConfig, withRecord } from './open-record.ts';
import { assertReceiver } from './options.ts';
import { sampleIncident } from './sample-incident.ts';

export const preview: Run = async (values, [id]) => {
  const config = openConfig(values);
  const only = values.receiver as string | undefined;
  if (only !== undefined) assertReceiver(only, config.alerts.receivers);
  const incident = id === undefined ? sampleIncident(new Date()) : await incidentOf(values, id);
  const texts = await previewOf(incident, config);
  const shown = [...texts].filter(([name]) => only === undefined || name === only);
  console.log(shown.map(([name, text]) => `── ${name} ──\n${text}`).join('\n\n'));
  return 0;
};

/** By receiver: the words of a first notice, or of a withdrawal where the incident is withdrawn. */
export async function previewOf(incident: Incident, config: Config): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, { prepare }] of createTellings(config)) {
    const { text } = await prepare(contentFor(name, incident, config), null);
    texts.set(name, text.plain);
  }
  return texts;
}

function contentFor(receiver: string, incident: Incident, { alerts }: Config): ClaimedDelivery {
  const createdAt = incident.updatedAt;
  const kind = incident.state === 'retracted' ? 'retract' : 'new';
  const changes: Notice['changes'] = kind === 'retract' ? ['retracted'] : [];
  const notice: Notice = {
    id: 'n_preview',
    incidentId: incident.id,
    revision: incident.revision,
    kind,
    changes,
    createdAt,
  };
  const { severity } = assess(incident, alerts.assessment);
  const delivery = { ...plannedDelivery(notice, { receiver, severity, dueAt: createdAt }, createdAt), kind };
  return { about: 'incident', delivery, notice, incident, first: null, previous: null } as ClaimedDelivery;
}

async function incidentOf(values: Values, id: string): Promise<Incident> {
  const incident = await withRecord(values, (store) => store.incidents.get(id));
  if (incident) return incident;
  throw new RasidError(
    'USAGE',
    `the record knows no incident "${id}"; the board and /api/incidents name them`,
  );
}
