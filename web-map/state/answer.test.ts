import { describe, expect, it } from 'vitest';
import { answersOf, emergencyOf, isComplete } from './answer.ts';

describe('an answer for the screen', () => {
  it('is an emergency whatever form says so, with the number where there is one', () => {
    expect(emergencyOf(null)).toBeNull();
    expect(emergencyOf('Wires are down')).toEqual({ message: 'Wires are down', phone: null, name: null });
    expect(emergencyOf({ say: 'Gas', call: { agency: 'fire', name: 'Fire', phone: '911', url: null } })).toEqual({
      message: 'Gas',
      phone: '911',
      name: 'Fire',
    });
    expect(emergencyOf({ odd: 1 })?.message).toMatch(/Call now/);
  });

  it('takes only answers to questions of the service', () => {
    const service = { questions: [{ code: 'where', required: true }] };
    expect(answersOf(service, { where: 'road', wires: 'yes' })).toEqual({ where: 'road' });
    expect(answersOf(null, { where: 'road' })).toEqual({});
    expect([isComplete(service, {}), isComplete(service, { where: 'road' })]).toEqual([false, true]);
  });
});
