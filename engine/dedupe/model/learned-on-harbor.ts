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
      priorLogOdds: 3.3953,
      suggestThreshold: 0.2,
      linkThreshold: 0.47,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.6509, -0.1789, -0.2527, 0.3918, 1.1386, 1.3545, 0.594],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1359, 0.1022, -0.0772, 0.1543, -0.8255, -1.373, -0.1305],
      },
    },
    flooding: {
      radiusMeters: 133,
      maxAgeMs: 345600000,
      closedMs: 86400000,
      meanDelayMs: 36343801,
      spreadMeters: 0,
      priorLogOdds: 1.0099,
      suggestThreshold: 0.2,
      linkThreshold: 0.46,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.371, 0.5516, 1.2789, 0.5483, -0.1956, -1.5772, -2.3179],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.2257, 0.7613, -0.6421, -0.8122, -2.2731, -3.537, -0.0656],
      },
    },
    graffiti: {
      radiusMeters: 139,
      maxAgeMs: 3110400000,
      closedMs: 2419200000,
      meanDelayMs: 573226497,
      spreadMeters: 0,
      priorLogOdds: 3.3273,
      suggestThreshold: 0.2,
      linkThreshold: 0.475,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.6991, -0.3437, 0.1325, 0.7381, 0.2371, -0.0294, -0.3317],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.5351, -0.1345, -0.3781, -1.8649, -3.4618, -3.1956, -1.378],
      },
    },
    hydrant: {
      radiusMeters: 93,
      maxAgeMs: 604800000,
      closedMs: 259200000,
      meanDelayMs: 60618391,
      spreadMeters: 0,
      priorLogOdds: 4.4309,
      suggestThreshold: 0.2,
      linkThreshold: 0.418,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-0.8142, 0.0703, -0.3374, -0.1003, 1.2157, 1.4114, 0.5865],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3704, 0.0013, -0.4817, -0.3261, -1.4287, -1.8896, -0.557],
      },
    },
    litter: {
      radiusMeters: 176,
      maxAgeMs: 2419200000,
      closedMs: 1814400000,
      meanDelayMs: 437142835,
      spreadMeters: 0,
      priorLogOdds: 2.8356,
      suggestThreshold: 0.2,
      linkThreshold: 0.467,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.5744, -0.7153, -0.1621, 0.6307, 1.2982, 1.9937, 1.0802],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.171, 0.0707, -0.0149, -0.5504, -1.0419, -1.3021, 0.0091],
      },
    },
    parking_meter: {
      radiusMeters: 500,
      maxAgeMs: 1123200000,
      closedMs: 864000000,
      meanDelayMs: 177296803,
      spreadMeters: 0,
      priorLogOdds: -0.1538,
      suggestThreshold: 0.2,
      linkThreshold: 0.445,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.7006, -0.6934, -0.0101, 0.4003, 0.5589, 0.8372, 0.3286],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.4141, -0.129, -0.53, -0.9026, -1.1349, -1.4394, -0.1673],
      },
    },
    pavement_cave_in: {
      radiusMeters: 84,
      maxAgeMs: 1036800000,
      closedMs: 691200000,
      meanDelayMs: 145329597,
      spreadMeters: 0,
      priorLogOdds: 4.4704,
      suggestThreshold: 0.2,
      linkThreshold: 0.505,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.7178, -0.6802, 0.3261, 0.5488, 0.8285, 0.6762, 0.0404],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.8043, -0.1146, -0.5883, -1.0827, -2.2255, -2.4699, -1.0142],
      },
    },
    pothole: {
      radiusMeters: 149,
      maxAgeMs: 3024000000,
      closedMs: 2073600000,
      meanDelayMs: 524290438,
      spreadMeters: 0,
      priorLogOdds: 2.1643,
      suggestThreshold: 0.2,
      linkThreshold: 0.458,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.8, -0.5904, -0.0493, 0.4483, 1.3986, 2.746, 1.6207],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.3345, -0.1301, -0.3304, -0.4823, -1.0754, -0.5522, 0.548],
      },
    },
    sewer_cave_in: {
      radiusMeters: 67,
      maxAgeMs: 950400000,
      closedMs: 864000000,
      meanDelayMs: 179527100,
      spreadMeters: 0,
      priorLogOdds: 4.6445,
      suggestThreshold: 0.2,
      linkThreshold: 0.49,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.6131, -0.4476, -0.0429, 0.8677, 0.9964, 0.7556, 0.1014],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.7055, -0.2646, -1.3704, -1.5336, -2.587, -2.7939, -1.2929],
      },
    },
    snow: {
      radiusMeters: 155,
      maxAgeMs: 518400000,
      closedMs: 259200000,
      meanDelayMs: 67725472,
      spreadMeters: 0,
      priorLogOdds: 2.8525,
      suggestThreshold: 0.2,
      linkThreshold: 0.483,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.5073, -0.2973, 0.0901, -0.0194, 0.8175, 1.1312, 0.5123],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.2368, -0.1764, -0.1024, -0.6012, -0.8471, -1.0509, 0.2542],
      },
    },
    street_light_out: {
      radiusMeters: 123,
      maxAgeMs: 2592000000,
      closedMs: 1814400000,
      meanDelayMs: 421085403,
      spreadMeters: 0,
      priorLogOdds: 2.5758,
      suggestThreshold: 0.2,
      linkThreshold: 0.466,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.4166, -0.5192, -0.1598, 0.2409, 0.9653, 1.2355, 0.5357],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.137, 0.1723, -0.2772, 0.2345, -1.7265, -1.8621, -0.4336],
      },
    },
    traffic_signal: {
      radiusMeters: 144,
      maxAgeMs: 1555200000,
      closedMs: 864000000,
      meanDelayMs: 128257547,
      spreadMeters: 0,
      priorLogOdds: 1.1593,
      suggestThreshold: 0.2,
      linkThreshold: 0.451,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.3438, -0.6029, -0.387, 0.1319, 1.412, 1.9331, 0.988],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.0936, 0.2608, -0.0082, -0.1317, -0.9684, -1.5537, -0.248],
      },
    },
    tree: {
      radiusMeters: 132,
      maxAgeMs: 1036800000,
      closedMs: 604800000,
      meanDelayMs: 172874934,
      spreadMeters: 0,
      priorLogOdds: 3.3735,
      suggestThreshold: 0.2,
      linkThreshold: 0.483,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [-1.8043, -0.3192, 0.0845, 0.6696, 1.1751, 1.4752, 0.6647],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.4895, -0.3389, -0.4768, -0.6917, -2.2489, -2.2325, -0.737],
      },
    },
    water_leak: {
      radiusMeters: 93,
      maxAgeMs: 172800000,
      closedMs: 86400000,
      meanDelayMs: 24517694,
      spreadMeters: 0,
      priorLogOdds: -0.3425,
      suggestThreshold: 0.2,
      linkThreshold: 0.4,
      crowd: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [0.1751, 0.5761, 1.259, 0.8836, -0.5271, -0.8688, -0.1401],
      },
      burst: {
        at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
        logOdds: [1.4379, 0.4409, -0.7457, -1.5519, -2.0629, -1.8502, -1.1205],
      },
    },
  },
  otherwise: {
    radiusMeters: 142,
    maxAgeMs: 2505600000,
    closedMs: 1728000000,
    meanDelayMs: 324481536,
    spreadMeters: 0,
    priorLogOdds: -0.1318,
    suggestThreshold: 0.2,
    linkThreshold: 0.463,
    crowd: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [-1.4126, -0.4428, -0.0593, 0.2358, 0.5772, 0.712, 0.1641],
    },
    burst: {
      at: [0, 0.7, 1.1, 1.6, 2.1, 2.7, 3.4],
      logOdds: [0.4019, -0.043, -0.499, -0.7919, -1.7081, -1.895, -0.4858],
    },
  },
  confusable: [
    { services: ['abandoned_vehicle', 'litter'], logOdds: -0.8832 },
    { services: ['flooding', 'water_leak'], logOdds: -0.5141 },
    { services: ['pavement_cave_in', 'sewer_cave_in'], logOdds: 0.3394 },
    { services: ['street_light_out', 'traffic_signal'], logOdds: 0.1325 },
  ],
  pieces: {
    distance: {
      at: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 20],
      logOdds: [
        1.7224, 1.7224, 1.7224, 1.4142, 0.8746, 0.7922, 0.1464, -0.2493, -0.761, -1.3623, -2.1715, -3.1511, -3.1511,
        -3.1511, -3.1511, -4.3847,
      ],
    },
    apart: {
      at: [0, 1, 3, 6, 10, 15, 20, 30, 40, 60, 80, 120, 200],
      logOdds: [
        0.5012, 0.5012, 0.5012, 0.5012, 0.5012, 0.5012, 0.5012, 0.4983, 0.1934, 0.1934, 0.1934, 0.1934, -2.1548,
      ],
    },
    vagueness: {
      at: [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5],
      logOdds: [1.3764, 1.1476, 0.235, -0.4697, -0.9957, -2.0672, -2.93, -2.93, -2.93],
    },
    age: {
      at: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 6, 8, 12],
      logOdds: [
        0.792, 0.792, 0.792, 0.792, 0.792, 0.497, 0.2503, 0.2049, 0.1707, -0.0405, -0.3135, -0.5869, -0.5869, -1.1044,
        -1.2526, -1.5692, -2.081, -2.081, -2.081, -2.081, -2.081,
      ],
    },
    closedDays: {
      at: [0, 0.5, 1, 2, 3, 5, 8, 15],
      logOdds: [0, -0.6263, -1.5821, -1.8176, -1.9165, -2.2502, -2.5452, -3.1245],
    },
    unseenClosing: {
      at: [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5],
      logOdds: [0.323, 0.323, 0.1478, -0.4315, -0.4315, -0.4315, -0.4315, -0.4315],
    },
    text: {
      at: [0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1],
      logOdds: [-0.0178, -0.0178, -0.0178, 0.0016, 0.0016, 0.006, 0.178, 0.178],
    },
    asset: { same: 0.4054651081081644, other: 0 },
    segment: { same: 0, other: 0 },
    address: { same: 1.6367, other: -1.5844 },
    reporter: { same: 3.726, other: -0.0151 },
    open: 0,
  },
  calibration: {
    at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
    logOdds: [-60.002, -8.002, -5.9996, -3.7722, -1.6834, -0.1502, 1.9979, 3.8859, 5.5065, 7.5367, 59.5367],
  },
  repeat: {
    best: {
      at: [-60, -8, -6, -4, -2, 0, 2, 4, 6, 8, 60],
      logOdds: [-59.2352, -7.2352, -5.4198, -3.802, -2.2045, 0.0038, 1.9025, 4.3, 6.2346, 8.2134, 60.2134],
    },
    next: {
      at: [-8, -6, -4, -3, -2, -1, 0, 1, 2, 4],
      logOdds: [-0.0778, -0.4252, -0.677, -0.5871, -0.5058, -0.5127, -0.3345, -0.4074, -0.3019, 0.1624],
    },
    alone: -4.3809,
    threshold: 0.4676,
  },
  closings: {
    sameDay: [0.1962, 0.162, 0.1573, 0.1556, 0.1588, 0.1643, 0.1844],
    later: [0.1941, 0.1944, 0.1936, 0.1859, 0.1885, 0.1865, 0.1869],
  },
};
