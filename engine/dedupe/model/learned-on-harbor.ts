// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance

/**
 * What `dedupe train` learned on the demo city, whose truth is complete, as it wrote it:
 *   bailiwick demo generate --seed 5 --out DIR
 *   bailiwick dedupe train --in DIR/requests.csv --incident true_incident --columns COLUMNS --time-zone America/New_York --model M.json
 * with `text: description` in COLUMNS. No file there tells assets: what the same asset weighs is judgement.
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
      priorLogOdds: 3.4149,
      suggestThreshold: 0.2,
      linkThreshold: 0.467,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.6699, -0.1973, -0.271, 0.3726, 1.1197, 1.3883, 0.6418],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1344, 0.0994, -0.0799, 0.154, -0.8164, -1.3504, -0.1144],
      },
    },
    flooding: {
      radiusMeters: 133,
      maxAgeMs: 345600000,
      closedMs: 86400000,
      meanDelayMs: 36343801,
      spreadMeters: 0,
      priorLogOdds: 1.0186,
      suggestThreshold: 0.2,
      linkThreshold: 0.468,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.3871, 0.5369, 1.2639, 0.5325, -0.2126, -1.5898, -2.3241],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.232, 0.7652, -0.6381, -0.8055, -2.2684, -3.5293, -0.0655],
      },
    },
    graffiti: {
      radiusMeters: 139,
      maxAgeMs: 3110400000,
      closedMs: 2419200000,
      meanDelayMs: 573226497,
      spreadMeters: 0,
      priorLogOdds: 3.3448,
      suggestThreshold: 0.2,
      linkThreshold: 0.47,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.718, -0.3621, 0.1139, 0.7192, 0.2141, -0.023, -0.3034],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.5354, -0.1353, -0.3784, -1.8639, -3.4609, -3.1786, -1.3659],
      },
    },
    hydrant: {
      radiusMeters: 93,
      maxAgeMs: 604800000,
      closedMs: 259200000,
      meanDelayMs: 60618391,
      spreadMeters: 0,
      priorLogOdds: 4.4504,
      suggestThreshold: 0.2,
      linkThreshold: 0.4,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.8349, 0.0525, -0.3553, -0.1226, 1.1953, 1.44, 0.6299],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3703, -0.006, -0.4893, -0.3213, -1.4141, -1.8623, -0.5374],
      },
    },
    litter: {
      radiusMeters: 176,
      maxAgeMs: 2419200000,
      closedMs: 1814400000,
      meanDelayMs: 437142835,
      spreadMeters: 0,
      priorLogOdds: 2.8543,
      suggestThreshold: 0.2,
      linkThreshold: 0.468,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.5919, -0.7325, -0.1793, 0.6134, 1.2773, 2.0108, 1.1163],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1688, 0.068, -0.0179, -0.5521, -1.0394, -1.2839, 0.0217],
      },
    },
    parking_meter: {
      radiusMeters: 500,
      maxAgeMs: 1123200000,
      closedMs: 864000000,
      meanDelayMs: 177296803,
      spreadMeters: 0,
      priorLogOdds: -0.1424,
      suggestThreshold: 0.2,
      linkThreshold: 0.446,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.7111, -0.7034, -0.02, 0.3907, 0.547, 0.8402, 0.3513],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.4136, -0.1307, -0.5316, -0.9036, -1.14, -1.4262, -0.1584],
      },
    },
    pavement_cave_in: {
      radiusMeters: 84,
      maxAgeMs: 1036800000,
      closedMs: 691200000,
      meanDelayMs: 145329597,
      spreadMeters: 0,
      priorLogOdds: 4.4922,
      suggestThreshold: 0.2,
      linkThreshold: 0.5,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.7359, -0.6958, 0.3082, 0.5276, 0.821, 0.7244, 0.0987],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.8048, -0.1236, -0.5969, -1.0786, -2.2081, -2.4406, -0.9931],
      },
    },
    pothole: {
      radiusMeters: 149,
      maxAgeMs: 3024000000,
      closedMs: 2073600000,
      meanDelayMs: 524290438,
      spreadMeters: 0,
      priorLogOdds: 2.1787,
      suggestThreshold: 0.2,
      linkThreshold: 0.459,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.8151, -0.6053, -0.0643, 0.4338, 1.3816, 2.7516, 1.6477],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3341, -0.1308, -0.3311, -0.483, -1.0766, -0.5407, 0.5555],
      },
    },
    sewer_cave_in: {
      radiusMeters: 67,
      maxAgeMs: 950400000,
      closedMs: 864000000,
      meanDelayMs: 179527100,
      spreadMeters: 0,
      priorLogOdds: 4.6641,
      suggestThreshold: 0.2,
      linkThreshold: 0.5,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.6326, -0.4646, -0.0623, 0.8451, 0.9876, 0.8033, 0.1591],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.7076, -0.2702, -1.3729, -1.5201, -2.5613, -2.7579, -1.2664],
      },
    },
    snow: {
      radiusMeters: 155,
      maxAgeMs: 518400000,
      closedMs: 259200000,
      meanDelayMs: 67725472,
      spreadMeters: 0,
      priorLogOdds: 2.8702,
      suggestThreshold: 0.2,
      linkThreshold: 0.479,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.5269, -0.3158, 0.0714, -0.0384, 0.7973, 1.1597, 0.5559],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.2376, -0.1772, -0.1034, -0.6013, -0.8476, -1.0372, 0.2627],
      },
    },
    street_light_out: {
      radiusMeters: 123,
      maxAgeMs: 2592000000,
      closedMs: 1814400000,
      meanDelayMs: 421085403,
      spreadMeters: 0,
      priorLogOdds: 2.5942,
      suggestThreshold: 0.2,
      linkThreshold: 0.467,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.435, -0.5373, -0.1779, 0.2232, 0.9455, 1.2578, 0.575],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1359, 0.1706, -0.279, 0.2317, -1.7236, -1.8434, -0.4206],
      },
    },
    traffic_signal: {
      radiusMeters: 144,
      maxAgeMs: 1555200000,
      closedMs: 864000000,
      meanDelayMs: 128257547,
      spreadMeters: 0,
      priorLogOdds: 1.1768,
      suggestThreshold: 0.2,
      linkThreshold: 0.451,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.3616, -0.6203, -0.4042, 0.1137, 1.3925, 1.9661, 1.0351],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.0928, 0.2592, -0.01, -0.1316, -0.9658, -1.5362, -0.2359],
      },
    },
    tree: {
      radiusMeters: 132,
      maxAgeMs: 1036800000,
      closedMs: 604800000,
      meanDelayMs: 172874934,
      spreadMeters: 0,
      priorLogOdds: 3.3912,
      suggestThreshold: 0.2,
      linkThreshold: 0.476,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.8237, -0.3375, 0.0663, 0.6506, 1.1545, 1.5044, 0.709],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.49, -0.34, -0.4783, -0.6925, -2.2438, -2.2118, -0.7225],
      },
    },
    water_leak: {
      radiusMeters: 93,
      maxAgeMs: 172800000,
      closedMs: 86400000,
      meanDelayMs: 24517694,
      spreadMeters: 0,
      priorLogOdds: -0.3424,
      suggestThreshold: 0.2,
      linkThreshold: 0.4,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.166, 0.5676, 1.2505, 0.875, -0.5353, -0.8779, -0.1457],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.4457, 0.4479, -0.7387, -1.5445, -2.0561, -1.842, -1.1156],
      },
    },
  },
  otherwise: {
    radiusMeters: 142,
    maxAgeMs: 2505600000,
    closedMs: 1728000000,
    meanDelayMs: 324481536,
    spreadMeters: 0,
    priorLogOdds: -0.083,
    suggestThreshold: 0.2,
    linkThreshold: 0.461,
    crowd: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [-1.4341, -0.4623, -0.0798, 0.2173, 0.5762, 0.7635, 0.2241],
    },
    burst: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [0.4059, -0.0553, -0.5094, -0.7842, -1.6889, -1.8656, -0.4651],
    },
  },
  confusable: [
    { services: ['abandoned_vehicle', 'litter'], logOdds: -0.8835 },
    { services: ['flooding', 'water_leak'], logOdds: -0.5146 },
    { services: ['pavement_cave_in', 'sewer_cave_in'], logOdds: 0.3365 },
    { services: ['street_light_out', 'traffic_signal'], logOdds: 0.1324 },
  ],
  pieces: {
    distance: {
      at: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 20],
      logOdds: [
        1.7223, 1.7223, 1.7223, 1.4142, 0.8748, 0.7923, 0.1467, -0.2492, -0.7607, -1.362, -2.1715, -3.1508, -3.1508,
        -3.1508, -3.1508, -4.3845,
      ],
    },
    apart: {
      at: [0, 1, 3, 6, 10, 15, 20, 30, 40, 60, 80, 120, 200],
      logOdds: [
        0.5015, 0.5015, 0.5015, 0.5015, 0.5015, 0.5015, 0.5015, 0.4984, 0.1934, 0.1934, 0.1934, 0.1934, -2.1558,
      ],
    },
    vagueness: {
      at: [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5],
      logOdds: [1.3759, 1.1466, 0.2356, -0.4689, -0.9947, -2.0661, -2.9293, -2.9293, -2.9293],
    },
    age: {
      at: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 6, 8, 12],
      logOdds: [
        0.7921, 0.7921, 0.7921, 0.7921, 0.7921, 0.497, 0.2501, 0.205, 0.1705, -0.0407, -0.3136, -0.5871, -0.5871,
        -1.1045, -1.2528, -1.5694, -2.0812, -2.0812, -2.0812, -2.0812, -2.0812,
      ],
    },
    closedDays: {
      at: [0, 0.5, 1, 2, 3, 5, 8, 15],
      logOdds: [0, -0.6264, -1.5824, -1.8179, -1.917, -2.2502, -2.5453, -3.1245],
    },
    unseenClosing: {
      at: [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5],
      logOdds: [0.323, 0.323, 0.1478, -0.4315, -0.4315, -0.4315, -0.4315, -0.4315],
    },
    text: {
      at: [0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1],
      logOdds: [-0.0178, -0.0178, -0.0178, 0.0015, 0.0015, 0.0061, 0.1779, 0.1779],
    },
    asset: { same: 0.4054651081081644, other: 0 },
    segment: { same: 0, other: 0 },
    address: { same: 1.6368, other: -1.5845 },
    reporter: { same: 3.726, other: -0.0151 },
    open: 0,
  },
  calibration: {
    at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
    logOdds: [-60.1817, -8.1817, -6.2053, -3.9526, -1.9431, -0.0608, 1.8395, 3.5343, 5.1915, 7.3713, 59.3713],
  },
  repeat: {
    best: {
      at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
      logOdds: [-59.5329, -7.5329, -5.7275, -3.747, -2.0412, -0.0464, 1.9636, 4.2255, 6.1714, 8.1697, 60.1697],
    },
    next: {
      at: [-8, -6, -4, -3, -2, -1, 0, 1, 2, 4],
      logOdds: [0.2054, -0.1432, -0.2493, -0.4646, -0.4995, -0.5503, -0.349, -0.1653, -0.14, 0.0278],
    },
    alone: -4.3455,
    threshold: 0.4658,
  },
  closings: {
    sameDay: [0.1962, 0.162, 0.1573, 0.1556, 0.1588, 0.1643, 0.1844],
    later: [0.1941, 0.1944, 0.1936, 0.1859, 0.1885, 0.1865, 0.1869],
  },
};
