// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance

/**
 * What `dedupe train` learned on the demo city, whose truth is complete, as it wrote it:
 *   bailiwick demo generate --seed 5 --out DIR
 *   bailiwick dedupe train --in DIR/requests.csv --incident true_incident --columns COLUMNS --time-zone America/New_York --model M.json
 * with `text: description` and `closed_as: stage` in COLUMNS. Judgement instead: what the same asset weighs, which no file there
 * tells; and `closedAs.done`, learned as -7.5, since there nobody reports again what was called done, which elsewhere is at times not mended.
 */
export const LEARNED_ON_HARBOR: unknown = {
  format: 'bailiwick dedupe model',
  version: 1,
  trainedOn: 'Calder Harbor, seed 5: 50853 reports from 2023-11-01 to 2026-11-01, 14611 repeat an earlier one',
  byService: {
    abandoned_vehicle: {
      radiusMeters: 136,
      maxAgeMs: 3110400000,
      closedMs: 2246400000,
      meanDelayMs: 555318465,
      spreadMeters: 0,
      priorLogOdds: 3.1203,
      suggestThreshold: 0.2,
      linkThreshold: 0.48,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.0328, 0.1164, -0.0736, 0.4814, 0.8527, 0.787, 0.1084],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.0139, 0.2489, 0.1494, 0.3287, -0.5534, -1.1203, 0.2212],
      },
    },
    flooding: {
      radiusMeters: 133,
      maxAgeMs: 345600000,
      closedMs: 86400000,
      meanDelayMs: 36343801,
      spreadMeters: 0,
      priorLogOdds: 0.6402,
      suggestThreshold: 0.2,
      linkThreshold: 0.463,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.029, 0.7248, 1.619, 0.5662, -0.2856, -1.6272, -2.3453],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.2243, 0.704, -0.7173, -0.4376, -1.938, -3.3015, 0.3359],
      },
    },
    graffiti: {
      radiusMeters: 139,
      maxAgeMs: 3110400000,
      closedMs: 2419200000,
      meanDelayMs: 573226497,
      spreadMeters: 0,
      priorLogOdds: 2.9349,
      suggestThreshold: 0.2,
      linkThreshold: 0.483,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.0239, -0.0643, 0.3228, 0.6378, 0.1541, -0.0887, -0.4784],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.4616, -0.1134, -0.2765, -1.85, -2.935, -2.8524, -0.9715],
      },
    },
    hydrant: {
      radiusMeters: 93,
      maxAgeMs: 604800000,
      closedMs: 259200000,
      meanDelayMs: 60618391,
      spreadMeters: 0,
      priorLogOdds: 5.3104,
      suggestThreshold: 0.2,
      linkThreshold: 0.491,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.8665, -0.1828, 0.0798, 0.3079, 0.6653, 0.3714, -0.3123],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.2367, 0.0742, -0.1894, -0.3645, -1.2097, -1.8373, -0.4202],
      },
    },
    litter: {
      radiusMeters: 176,
      maxAgeMs: 2419200000,
      closedMs: 1814400000,
      meanDelayMs: 437142835,
      spreadMeters: 0,
      priorLogOdds: 2.4807,
      suggestThreshold: 0.2,
      linkThreshold: 0.477,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.9271, -0.4123, 0.0059, 0.6127, 1.0718, 1.6782, 0.859],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1169, 0.1458, 0.0421, -0.3414, -0.1452, -0.5514, 0.7832],
      },
    },
    parking_meter: {
      radiusMeters: 500,
      maxAgeMs: 1123200000,
      closedMs: 864000000,
      meanDelayMs: 177296803,
      spreadMeters: 0,
      priorLogOdds: -0.4469,
      suggestThreshold: 0.2,
      linkThreshold: 0.457,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.0545, -0.2782, 0.1728, 0.3541, 0.3538, 0.321, -0.109],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3081, -0.0011, -0.3258, -0.7305, -0.6193, -1.067, 0.2734],
      },
    },
    pavement_cave_in: {
      radiusMeters: 84,
      maxAgeMs: 1036800000,
      closedMs: 691200000,
      meanDelayMs: 145329597,
      spreadMeters: 0,
      priorLogOdds: 4.1211,
      suggestThreshold: 0.2,
      linkThreshold: 0.477,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.1357, -0.1739, 0.3651, 0.5252, 0.4174, 0.0803, -0.4936],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3415, 0.0646, -0.1651, -0.6974, -1.6672, -2.1059, -0.6076],
      },
    },
    pothole: {
      radiusMeters: 149,
      maxAgeMs: 3024000000,
      closedMs: 2073600000,
      meanDelayMs: 524290438,
      spreadMeters: 0,
      priorLogOdds: 1.8484,
      suggestThreshold: 0.2,
      linkThreshold: 0.47,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.1867, -0.1868, 0.0642, 0.3804, 1.2173, 2.4118, 1.3271],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.268, -0.0678, -0.262, -0.3015, -0.4351, -0.0482, 1.0919],
      },
    },
    sewer_cave_in: {
      radiusMeters: 67,
      maxAgeMs: 950400000,
      closedMs: 864000000,
      meanDelayMs: 179527100,
      spreadMeters: 0,
      priorLogOdds: 4.3855,
      suggestThreshold: 0.2,
      linkThreshold: 0.4,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.7895, -0.0488, 0.1428, 0.2723, 0.2006, -0.103, -0.6428],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.4953, -0.0452, -0.7286, -1.2563, -2.1509, -2.5219, -0.9602],
      },
    },
    snow: {
      radiusMeters: 155,
      maxAgeMs: 518400000,
      closedMs: 259200000,
      meanDelayMs: 67725472,
      spreadMeters: 0,
      priorLogOdds: 2.4979,
      suggestThreshold: 0.2,
      linkThreshold: 0.486,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.8429, -0.1612, 0.301, -0.0137, 0.7937, 1.0285, 0.3929],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.0595, 0.0912, 0.1267, -0.3819, -0.3652, -0.5761, 0.778],
      },
    },
    street_light_out: {
      radiusMeters: 123,
      maxAgeMs: 2592000000,
      closedMs: 1814400000,
      meanDelayMs: 421085403,
      spreadMeters: 0,
      priorLogOdds: 2.3541,
      suggestThreshold: 0.2,
      linkThreshold: 0.48,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.7341, -0.1506, -0.1416, 0.1215, 0.8525, 0.6309, 0.0381],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.017, 0.2356, 0.0212, 0.4593, -1.0904, -1.3501, 0.1036],
      },
    },
    traffic_signal: {
      radiusMeters: 144,
      maxAgeMs: 1555200000,
      closedMs: 864000000,
      meanDelayMs: 128257547,
      spreadMeters: 0,
      priorLogOdds: 0.8824,
      suggestThreshold: 0.2,
      linkThreshold: 0.467,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.6099, -0.1573, -0.2942, -0.0565, 0.9062, 1.4252, 0.5488],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.1681, 0.37, 0.3237, 0.3775, -0.0338, -0.7734, 0.4685],
      },
    },
    tree: {
      radiusMeters: 132,
      maxAgeMs: 1036800000,
      closedMs: 604800000,
      meanDelayMs: 172874934,
      spreadMeters: 0,
      priorLogOdds: 2.796,
      suggestThreshold: 0.2,
      linkThreshold: 0.488,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.1049, -0.0018, 0.0873, 0.7163, 0.992, 1.0059, 0.2497],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3184, -0.1739, -0.1532, -0.2121, -1.4263, -1.6859, -0.1898],
      },
    },
    water_leak: {
      radiusMeters: 93,
      maxAgeMs: 172800000,
      closedMs: 86400000,
      meanDelayMs: 24517694,
      spreadMeters: 0,
      priorLogOdds: -0.8663,
      suggestThreshold: 0.2,
      linkThreshold: 0.404,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.5765, 0.8006, 1.3023, 0.897, -0.533, -0.9098, -0.3947],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.3528, 0.5887, -0.5339, -1.2585, -1.6918, -1.4745, -0.5454],
      },
    },
  },
  otherwise: {
    radiusMeters: 142,
    maxAgeMs: 2505600000,
    closedMs: 1728000000,
    meanDelayMs: 324481536,
    spreadMeters: 0,
    priorLogOdds: -0.6929,
    suggestThreshold: 0.2,
    linkThreshold: 0.472,
    crowd: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [-0.7878, -0.1041, 0.1316, 0.2214, 0.3314, 0.2908, -0.2205],
    },
    burst: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [0.2869, 0.0725, -0.282, -0.5742, -1.2188, -1.5248, -0.0533],
    },
  },
  confusable: [
    {
      services: ['abandoned_vehicle', 'litter'],
      logOdds: -0.9628,
    },
    {
      services: ['flooding', 'water_leak'],
      logOdds: -0.5,
    },
    {
      services: ['pavement_cave_in', 'sewer_cave_in'],
      logOdds: 1.0977,
    },
    {
      services: ['street_light_out', 'traffic_signal'],
      logOdds: 0.2299,
    },
  ],
  pieces: {
    distance: {
      at: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 20],
      logOdds: [
        1.6517, 1.6517, 1.6517, 1.4679, 0.9617, 0.8424, 0.1762, -0.1783, -0.7444, -1.3756, -2.2124, -3.2116, -3.2116,
        -3.2116, -3.2116, -4.3626,
      ],
    },
    apart: {
      at: [0, 1, 3, 6, 10, 15, 20, 30, 40, 60, 80, 120, 200],
      logOdds: [0.4388, 0.4388, 0.4388, 0.4388, 0.4388, 0.4388, 0.4388, 0.3508, 0.2073, 0.2073, 0.2073, 0.2073, -1.704],
    },
    vagueness: {
      at: [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5],
      logOdds: [1.3216, 0.9458, 0.3177, -0.3562, -0.8402, -1.6323, -2.7191, -2.7191, -2.7191],
    },
    age: {
      at: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 6, 8, 12],
      logOdds: [
        0.6134, 0.6134, 0.6134, 0.6134, 0.6134, 0.3839, 0.2472, 0.2472, 0.2472, 0.1677, -0.056, -0.3471, -0.3471,
        -0.6388, -0.9685, -0.9685, -1.3698, -1.3698, -1.3887, -1.3887, -1.3887,
      ],
    },
    closedDays: {
      at: [0, 0.5, 1, 2, 3, 5, 8, 15],
      logOdds: [0, -0.8508, -1.2868, -1.8838, -1.8838, -2.3765, -2.6668, -3.6768],
    },
    unseenClosing: {
      at: [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5],
      logOdds: [0.3597, 0.3597, 0.1758, -0.5182, -0.5182, -0.5182, -0.5182, -0.5182],
    },
    text: {
      at: [0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1],
      logOdds: [-0.0215, -0.0215, -0.0215, 0.0035, 0.0035, 0.0035, 0.2062, 0.2062],
    },
    asset: {
      same: 0.4054651081081644,
      other: 0,
    },
    segment: {
      same: 0,
      other: 0,
    },
    address: {
      same: 1.792,
      other: -3.6231,
    },
    reporter: {
      same: 3.9007,
      other: -0.0181,
    },
    closedAs: {
      done: -2.5,
      other: 1.071,
    },
    open: 0,
  },
  calibration: {
    at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
    logOdds: [-60.2108, -8.2108, -6.1934, -3.7393, -1.5721, -0.1749, 2.0122, 3.9569, 5.4976, 7.6981, 59.6981],
  },
  repeat: {
    best: {
      at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
      logOdds: [-57.8088, -5.8088, -5.0818, -3.8368, -2.0397, -0.03, 1.9197, 4.1144, 6.2015, 8.2906, 60.2906],
    },
    next: {
      at: [-8, -6, -4, -3, -2, -1, 0, 1, 2, 4],
      logOdds: [-0.8116, -1.2094, -0.7657, -0.7182, -0.5522, -0.1969, -0.3814, -0.3979, -0.1931, 0.2673],
    },
    alone: -4.3809,
    threshold: 0.4733,
  },
  closings: {
    sameDay: [0.1962, 0.162, 0.1573, 0.1556, 0.1588, 0.1643, 0.1844],
    later: [0.1941, 0.1944, 0.1936, 0.1859, 0.1885, 0.1865, 0.1869],
  },
};
