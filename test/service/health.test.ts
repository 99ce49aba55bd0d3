import { afterEach, describe, expect, it } from 'vitest';
import { createFigures, type HealthOptions, startHealth } from '../../src/service/health.ts';

let running: Awaited<ReturnType<typeof startHealth>> | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(options: Partial<HealthOptions> = {}): Promise<string> {
  running = await startHealth({
    port: 0,
    figures: createFigures(),
    check: async () => {},
    ...options,
  });
  return `http://127.0.0.1:${running.port}`;
}

describe('health and metrics', () => {
  it('is healthy while the check passes', async () => {
    const response = await fetch(`${await start()}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('says what fails', async () => {
    const failing = async (): Promise<void> => {
      throw new Error('database is locked');
    };
    const response = await fetch(`${await start({ check: failing })}/health`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'failing', failure: 'database is locked' });
  });

  it('counts interactions by kind and outcome', async () => {
    const figures = createFigures();
    figures.interaction('/paper', 'ok', 12);
    figures.interaction('/paper', 'ok', 30);
    const text = await (await fetch(`${await start({ figures })}/metrics`)).text();
    expect(text).toContain('paperdeck_interactions_total{what="/paper",outcome="ok"} 2');
    expect(text).toContain('paperdeck_interaction_seconds_count 2');
  });

  it('knows no other page', async () => {
    expect((await fetch(`${await start()}/etc/passwd`)).status).toBe(404);
  });

  it('names the setting when the port is taken', async () => {
    await start();
    const taken = running?.port as number;
    await expect(
      startHealth({ port: taken, figures: createFigures(), check: async () => {} }),
    ).rejects.toThrow(/HTTP_PORT: error: Port \d+ is used/);
  });
});
