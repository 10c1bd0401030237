// What docker-compose.yml and the Dockerfile promise: nobody is root, nothing is written but what is meant to be,
// secrets come by file, and whatever stops comes back.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROLES, readSettings } from '../../src/shared/config.ts';

interface Service {
  image: string;
  user?: string;
  restart: string;
  read_only: boolean;
  cap_drop: string[];
  cap_add?: string[];
  privileged?: boolean;
  security_opt: string[];
  stop_grace_period: string;
  tmpfs: string[];
  volumes: string[];
  ports?: string[];
  networks: string[];
  environment: Record<string, string>;
  secrets?: string[];
  command?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  container_name?: string;
}

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const services: Record<string, Service> = compose.services;
const roles = ROLES.map((role) => [role, services[role]!] as const);
const seconds = (text: string) => Number(/^(\d+)s$/.exec(text)![1]);

describe.each(Object.entries(services))('the service %s', (_name, service) => {
  it('comes back, runs without privileges, and writes where it is let', () => {
    expect(service).toMatchObject({
      restart: 'unless-stopped',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect([service.cap_add, service.privileged]).toEqual([undefined, undefined]);
    expect(service.tmpfs).toContain('/tmp');
    expect(seconds(service.stop_grace_period)).toBeGreaterThanOrEqual(20);
    for (const volume of service.volumes) expect(volume).toMatch(/^(\.\/config:\/config:ro|\w+:\/[\w/]+)$/);
  });

  it('is given secrets by file alone', () => {
    for (const [name, value] of Object.entries(service.environment ?? {})) {
      if (!/PASSWORD|SECRET|TOKEN/.test(name)) continue;
      expect(name).toMatch(/_FILE$/);
      expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
    }
  });
});

describe('the services of Rasid', () => {
  it.each(roles)('%s runs its role, and starts when record and queues are healthy', (role, service) => {
    const password = compose.secrets.postgres_password.file;
    expect(password).toBe('./secrets/postgres_password');
    const { DATABASE_PASSWORD_FILE: file, ...environment } = service.environment;
    expect(file).toBe('/run/secrets/postgres_password');
    const settings = readSettings({}, '/app', { ...environment, LOG_LEVEL: 'info' });
    expect(settings).toMatchObject({ roles: [role], configDir: '/config', port: 7300 });
    expect(new URL(settings.databaseUrl!)).toMatchObject({ hostname: 'postgres', password: '' });
    expect(new URL(settings.redisUrl!).hostname).toBe('redis');
    expect(service.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
  });

  it.each(roles)('%s can be scaled, and only the board is published, on this machine', (role, service) => {
    expect(service.container_name).toBeUndefined();
    if (role === 'board') for (const port of service.ports!) expect(port).toMatch(/^127\.0\.0\.1:\S+:7300$/);
    else expect(service.ports).toBeUndefined();
  });

  it('that fetch, send or are looked at are the only ones with a way out', () => {
    const out = Object.entries(services).filter(([, { networks }]) => networks.includes('outside'));
    expect(out.map(([name]) => name).toSorted()).toEqual(['board', 'deliver', 'poll']);
    expect(compose.networks.engines.internal).toBe(true);
  });
});

describe('the engines of compose', () => {
  it('keep what they are given, and say when they are ready', () => {
    const { postgres, redis } = services as { postgres: Service; redis: Service };
    expect(redis.command!.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction');
    expect([postgres.volumes, redis.volumes]).toEqual([
      ['postgres:/var/lib/postgresql/data'],
      ['redis:/data'],
    ]);
    expect(Object.keys(compose.volumes).toSorted()).toEqual(['postgres', 'redis']);
    for (const { healthcheck, user, ports } of [postgres, redis]) {
      expect(healthcheck!.test[0]).toBe('CMD');
      expect(user).toMatch(/^(postgres|redis)$/);
      expect(ports).toBeUndefined();
    }
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('runs as nobody in particular, stops by SIGTERM and says whether it is ready', () => {
    expect(dockerfile.match(/^FROM \S+/gm)).toEqual(Array(2).fill('FROM node:20-bookworm-slim'));
    for (const line of ['USER 1000:1000', 'STOPSIGNAL SIGTERM', 'VOLUME /data', 'CMD ["start"]'])
      expect(last.split('\n')).toContain(line);
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["node", "\/app\/bin\/rasid\.mjs", "health"\]$/m);
    expect(last).toMatch(/^ENTRYPOINT \["node", "\/app\/bin\/rasid\.mjs"\]$/m);
    expect(last).toContain('org.opencontainers.image.licenses="MIT"');
  });

  it('is of this version', () => {
    expect(last).toContain(`ARG VERSION=${JSON.parse(read('package.json')).version}\n`);
  });

  it('holds no users, no secrets and no data of whoever builds it', () => {
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(rest).toEqual(expect.arrayContaining(['config/access.yaml', 'config/*.local.*']));
    for (const kept of ['!data', '!secrets', '!.git', '!.env']) expect(rest).not.toContain(kept);
    expect(read('.gitignore').split('\n')).toContain('secrets/');
  });
});
