import { describe, expect, it } from 'vitest';
import { answersOf, askedOf, emergencyOf, isComplete } from './answer.ts';

describe('an answer for the screen', () => {
  it('is an emergency whatever form says so, with the number where there is one', () => {
    expect(emergencyOf(null)).toBeNull();
    expect(emergencyOf('Wires are down')).toEqual({
      message: 'Wires are down.',
      phone: null,
      name: null,
      nobodyComes: true,
    });
    expect(emergencyOf({ say: 'Gas', call: { agency: 'fire', name: 'Fire', phone: '911', url: null } })).toEqual({
      message: 'Gas.',
      phone: '911',
      name: 'Fire',
      nobodyComes: true,
    });
    expect(emergencyOf({ odd: 1 })?.message).toMatch(/Call now/);
    expect(emergencyOf({ say: 'Gas!', nobodyComes: false })).toMatchObject({ message: 'Gas!', nobodyComes: false });
  });

  it('takes only answers to questions of the service', () => {
    const service = { questions: [{ code: 'where', required: true }] };
    expect(answersOf(service, { where: 'road', wires: 'yes' })).toEqual({ where: 'road' });
    expect(answersOf(null, { where: 'road' })).toEqual({});
    expect([isComplete(service, {}), isComplete(service, { where: 'road' })]).toEqual([false, true]);
  });

  it('keeps open what settles most, what was answered and what is needed, and folds the rest', () => {
    const question = (code: string, required = false) => ({ code, required });
    const all = [question('smell'), question('where', true), question('near_grate'), question('lane')];
    const { asked, others } = askedOf(all, { lane: 'left', near_grate: '' }, 'smell');
    expect(asked.map(({ code }) => code)).toEqual(['smell', 'where', 'lane']);
    expect(others.map(({ code }) => code)).toEqual(['near_grate']);
  });
});
