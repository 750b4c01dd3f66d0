import { describe, expect, it } from 'vitest';
import { classMeantBy, fitOf, rankServices } from './rank-services.ts';

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

describe('the class of assets that a service is about', () => {
  const classes = ['street_light', 'tree', 'catch_basin', 'road', 'hydrant'].map((each) => ({
    class: each,
    geometry: each === 'road' ? 'line' : 'point',
  }));
  const meant = (...said: Parameters<typeof service>) => classMeantBy(service(...said), classes)?.class ?? null;

  it('is the one whose words are all in its name, before one in its keywords', () => {
    expect(meant('street_light_out', 'Street light out')).toBe('street_light');
    expect(meant('tree', 'Tree', ['street', 'light'])).toBe('tree');
    expect(meant('flooding', 'Flooding', ['catch basin', 'water'])).toBe('catch_basin');
  });

  it('is none for a line, which is picked by its place, and where only some words are said', () => {
    expect(meant('road_damage', 'Road damage')).toBeNull();
    expect(meant('graffiti', 'Graffiti on a street sign')).toBeNull();
  });
});
