import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { connectPracticeCloud } from '../../src/cloud/practice-client.ts';
import type { PracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { sdk, testCloud } from './cloud.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** A request with any headers, Host included, which fetch would not send. */
function ask(
  cloud: PracticeCloud,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${cloud.url}${path}`, { method, headers }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.once('error', reject).end();
  });
}

const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=practice/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0',
};

describe('who is answered', () => {
  it('nobody who came by another name: a page that had its name resolve to loopback', async () => {
    const cloud = await testCloud();
    for (const path of ['/', '/console/', '/_practice/snapshot', '/bucket/key', '/notices.json']) {
      const answer = await ask(cloud, path, { ...SIGNED, host: 'evil.example' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it('no page of another origin', async () => {
    const cloud = await testCloud();
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      for (const path of ['/console/', '/_practice/snapshot', '/bucket/key']) {
        const answer = await ask(cloud, path, { ...SIGNED, ...headers });
        expect(answer.status).toBe(403);
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      }
    }
    expect((await ask(cloud, '/console/', { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await ask(cloud, '/bucket/key', { ...SIGNED, 'sec-fetch-site': 'same-origin' })).status).toBe(
      403,
    );
    expect(cloud.snapshot().calls).toEqual([]);
  });

  it('nobody without a signature, except for the console page', async () => {
    const cloud = await testCloud();
    expect((await ask(cloud, '/bucket/key')).status).toBe(403);
    expect((await ask(cloud, '/', {}, 'POST')).status).toBe(403);
    expect(await ask(cloud, '/')).toMatchObject({ status: 302, headers: { location: '/console/' } });
    expect(await ask(cloud, '/notices.json')).toMatchObject({ status: 200, body: '{"notices":[]}' });
  });

  it('only on 127.0.0.1', async () => {
    const cloud = await testCloud();
    const others = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .filter(one => !one.internal && one.family === 'IPv4');
    for (const address of ['127.0.0.2', ...others.map(one => one.address)]) {
      const reached = await new Promise<boolean>(resolve => {
        const socket = connect(Number(new URL(cloud.url).port), address);
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
      expect([address, reached]).toEqual([address, false]);
    }
  });
});

describe('the control API', () => {
  it('asks for its token', async () => {
    const cloud = await testCloud();
    expect((await ask(cloud, '/_practice/snapshot')).status).toBe(403);
    expect((await ask(cloud, '/_practice/snapshot', { 'x-practice-token': 'wrong' })).status).toBe(403);
    expect((await ask(cloud, '/_practice/snapshot', { 'x-practice-token': cloud.token })).status).toBe(200);
  });

  it('shows, breaks, fixes and resets from another process', async () => {
    const cloud = await testCloud();
    const remote = connectPracticeCloud({ url: cloud.url, pid: process.pid, token: cloud.token });
    const ssm = await sdk(cloud, 'ssm');
    const seen: (string | undefined)[] = [];
    const noticed = new Promise<void>(resolve => {
      const off = remote.onChange(snapshot => {
        seen.push(snapshot?.parameters[0]?.value);
        if (snapshot?.parameters.length) {
          off();
          resolve();
        }
      });
    });
    await ssm('PutParameter', { Name: '/secret', Value: 'hush', Type: 'SecureString' });
    await noticed;
    expect(seen.at(-1)).toBe('*****');
    await remote.setFaults({ throttledCalls: 1 });
    await expect(ssm('GetParameter', { Name: '/secret' })).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    await expect(remote.setFaults({ nonsense: true } as object)).rejects.toThrow(
      'There is no fault "nonsense"',
    );
    await expect(remote.setFaults({ throttledCalls: 'many' } as object)).rejects.toThrow('does not fit');
    await remote.reset();
    expect((await remote.snapshot()).parameters).toEqual([]);
  });
});

describe('the console page', () => {
  it('shows stacks, resources and events, and escapes what templates bring', async () => {
    const cloud = await testCloud();
    const cloudformation = await sdk(cloud, 'cloudformation');
    const TemplateBody = JSON.stringify({
      Resources: { One: { Type: 'AWS::SNS::Topic', Properties: { TopicName: '<script>alert(1)</script>' } } },
      Outputs: { Out: { Value: '"><img src=x>' } },
    });
    await cloudformation('CreateStack', { StackName: 'shown', TemplateBody });
    await cloud.idle();
    const overview = await ask(cloud, '/console/');
    expect(overview.body).toContain('Practice cloud');
    expect(overview.body).toContain('account PRACTICE');
    expect(overview.headers['content-security-policy']).toContain("default-src 'none'");
    const link = /href="(\/console\/stacks\/[^"]+)">shown</.exec(overview.body)?.[1] ?? '';
    const { body } = await ask(cloud, link);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toMatch(/<script|<img/);
    expect(body).toContain('CREATE_COMPLETE');
    expect((await ask(cloud, '/console/stacks/none')).status).toBe(403);
  });
});
