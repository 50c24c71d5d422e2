import { strict as assert } from 'node:assert';
import { createLog } from '../src/log.ts';

describe('the log', () => {
  it('writes one JSON line an event, with its level, its name and its fields', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line));
    log.info('desk_channel_set', { team: 'team-1' });
    log.warn('card_gone', { reason: 'two\nlines "quoted"' });
    log.error('relay_failed');
    assert.ok(lines.every((line) => line.indexOf('\n') === line.length - 1));
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const { at } of read) assert.ok(!Number.isNaN(Date.parse(String(at))));
    assert.deepEqual(
      read.map(({ at: _at, ...rest }) => rest),
      [
        { level: 'info', event: 'desk_channel_set', team: 'team-1' },
        { level: 'warn', event: 'card_gone', reason: 'two\nlines "quoted"' },
        { level: 'error', event: 'relay_failed' },
      ],
    );
  });
});
