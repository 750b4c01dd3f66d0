import { z } from 'zod';

/** Members of an answer that speaks of agencies and services by id and code. */
export const namesInAnswer = {
  agencyNames: z.record(z.string(), z.string()).meta({ description: "The names of the city's agencies, by id." }),
  serviceNames: z.record(z.string(), z.string()).meta({ description: "The names of the city's services, by code." }),
};
