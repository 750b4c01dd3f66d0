import { describe, expect, it } from 'vitest';
import { fitOf, rankServices } from './rank-services.ts';

const service = (code: string, name: string, keywords: readonly string[] = [], description: string | null = null) => ({
  code,
  name,
  keywords,
  description,
});
const SERVICES = [
  service('pothole', 'Pothole', ['hole', 'street', 'pavement'], 'A hole in the road'),
  service('street_light_out', 'Street light out', ['lamp', 'dark', 'pole']),
  service('tree', 'Tree', ['branch', 'limb']),
  service('hydrant', 'Fire hydrant', ['leak']),
];
const codes = (text: string, assetClass: { class: string; title: string } | null = null) =>
  rankServices(SERVICES, text, assetClass).map(({ code }) => code);

describe('choosing a service', () => {
  it('puts what fits the tapped asset first and keeps the rest in the order of the city', () => {
    expect(codes('', { class: 'street_light', title: 'Street lights' })).toEqual([
      'street_light_out',
      'pothole',
      'tree',
      'hydrant',
    ]);
    expect(codes('', { class: 'hydrant', title: 'Hydrants' })[0]).toBe('hydrant');
    expect(codes('')).toEqual(SERVICES.map(({ code }) => code));
  });

  it('finds by the beginning of a name, then by keywords, then by the description', () => {
    expect(codes('str')).toEqual(['street_light_out', 'pothole']);
    expect(codes('lamp')).toEqual(['street_light_out']);
    expect(codes('ROAD')).toEqual(['pothole']);
    expect(codes('branches')).toEqual(['tree']);
  });

  it('needs every word, and finds nothing for what nobody said', () => {
    expect(codes('light dark')).toEqual(['street_light_out']);
    expect(codes('light branch')).toEqual([]);
  });

  it('does not take a service for fit that shares no word', () => {
    expect(fitOf(SERVICES[2]!, { class: 'street_light', title: 'Street lights' })).toBe(0);
  });
});
