"""The peer: scikit-learn's k-means of ten starts on the z-scores of a Parquet file.

usage: kmeans-peer.py POINTS.parquet CLUSTERS
Prints what it measured as JSON, as clusters-once does: seconds and processor time of the fit, the largest resident
memory of the process in MB, and the inertia.
"""

import json
import resource
import sys
import time

import numpy
import pandas
from sklearn.cluster import KMeans

points = numpy.ascontiguousarray(pandas.read_parquet(sys.argv[1]).to_numpy())
begin, before = time.perf_counter(), time.process_time()
fitted = KMeans(n_clusters=int(sys.argv[2]), n_init=10, random_state=0).fit(points)
seconds, work = time.perf_counter() - begin, time.process_time() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "work": work, "peak": peak, "inertia": fitted.inertia_}))
