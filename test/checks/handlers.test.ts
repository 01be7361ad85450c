import { handlersOf } from '../../src/checks/handlers';

describe('handlersOf', () => {
  it('finds the handlers of probes and hooks that connect to a port', () => {
    const fields = {
      livenessProbe: { httpGet: { port: 1 }, periodSeconds: 5 },
      readinessProbe: { tcpSocket: { port: 2 } },
      startupProbe: { grpc: { port: 3 } },
      lifecycle: { postStart: { exec: { command: ['true'] } }, preStop: { httpGet: { port: 4 } } },
    };
    expect(handlersOf({ field: 'c', fields })).toEqual([
      { field: 'c.livenessProbe.httpGet', fields: { port: 1 } },
      { field: 'c.readinessProbe.tcpSocket', fields: { port: 2 } },
      { field: 'c.startupProbe.grpc', fields: { port: 3 } },
      { field: 'c.lifecycle.preStop.httpGet', fields: { port: 4 } },
    ]);
  });

  it('skips values that are not maps', () => {
    const fields = {
      livenessProbe: 'x',
      readinessProbe: { httpGet: [1] },
      startupProbe: null,
      lifecycle: { preStop: 1 },
    };
    expect(handlersOf({ field: 'c', fields })).toEqual([]);
  });
});
