import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL } from './default-model.ts';
import { dedupeModelFromJson, dedupeModelToJson } from './model-json.ts';

// biome-ignore lint/suspicious/noExplicitAny: what comes from a file has any shape
type Json = any;
const json = (): Json => JSON.parse(JSON.stringify(dedupeModelToJson(DEFAULT_MODEL)));
const broken = (how: (model: Json) => void) => () => {
  const model = json();
  how(model);
  return dedupeModelFromJson(model);
};

describe('a model as JSON', () => {
  it('comes back as it was', () => {
    expect(dedupeModelFromJson(json())).toEqual(DEFAULT_MODEL);
  });

  it('is refused with the name of what is wrong', () => {
    expect(() => dedupeModelFromJson([])).toThrow('"the model" must be an object, got []');
    expect(() => dedupeModelFromJson({})).toThrow('no bailiwick dedupe model: its "format" is nothing');
    expect(broken((m) => (m.version = 9))).toThrow('"version" 9 is not known');
    expect(broken((m) => (m.byService.pothole.radiusMeters = 0))).toThrow(
      '"byService.pothole.radiusMeters" must be a positive number, got 0',
    );
    expect(broken((m) => (m.otherwise.linkThreshold = 1.1))).toThrow(
      '"otherwise.linkThreshold" must be a number from 0 to 1',
    );
    expect(broken((m) => m.pieces.age.at.reverse())).toThrow('"pieces.age.at" must rise');
    expect(broken((m) => m.pieces.age.at.pop())).toThrow('"pieces.age" has 20 knots and 21 log odds');
    expect(broken((m) => delete m.repeat)).toThrow('"repeat" must be an object, got nothing');
    expect(broken((m) => (m.confusable[0].services = ['tree', 'tree']))).toThrow('two services that differ');
    expect(broken((m) => m.closings?.later.pop())).toThrow('"closings.later" must be seven numbers, got 6');
  });
});
