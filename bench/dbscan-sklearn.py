"""One run of scikit-learn's DBSCAN: a file of x, y as float64, a file for the labels as int32, eps, min_samples."""
import json
import resource
import sys
import time

import numpy
from sklearn.cluster import DBSCAN

points, labels, eps, min_samples = sys.argv[1:]
xys = numpy.fromfile(points).reshape(-1, 2)
before = time.process_time()
found = DBSCAN(eps=float(eps), min_samples=int(min_samples)).fit(xys).labels_
cpu_seconds = time.process_time() - before
peak_megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
found.astype("int32").tofile(labels)
print(json.dumps({"cpuSeconds": cpu_seconds, "peakMegabytes": peak_megabytes}))
