import { describe, expect, it } from 'vitest';
import { answered, Trouble, troubleOfProblem } from './call.ts';

const headers = new Headers();
const problem = {
  title: 'Some of the input is not allowed',
  detail: 'See `errors`.',
  requestId: 'r-1',
  errors: [{ pointer: '/place/lat', detail: 'Expected at most 90' }],
};

describe('an answer of the API', () => {
  it('is its data and headers when it is good', async () => {
    const { data } = await answered(Promise.resolve({ status: 200 as const, data: { name: 'x' }, headers }));
    expect(data.name).toBe('x');
  });

  it('is trouble in words, with every fault, when it is a problem', async () => {
    const trouble = troubleOfProblem(422, problem);
    expect([trouble.title, trouble.faults, trouble.canRetry, trouble.requestId]).toEqual([
      problem.title,
      ['/place/lat: Expected at most 90'],
      false,
      'r-1',
    ]);
    await expect(answered(Promise.resolve({ status: 422 as const, data: problem, headers }))).rejects.toThrow(Trouble);
  });

  it('may be asked again when the store is away, or nobody answered', async () => {
    expect(troubleOfProblem(503, { detail: 'The store cannot be reached' })).toMatchObject({
      canRetry: true,
      message: 'The store cannot be reached',
    });
    await expect(answered(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      status: 0,
      canRetry: true,
    });
  });

  it('of a gateway that speaks no problem+json still gives its status', () => {
    expect(troubleOfProblem(418, '<html>').title).toContain('418');
  });
});
