-- analyze_staged_jurisdictions(): tells the planner how many rows were staged; without it joins assume a near-empty table.
-- Keys only: statistics of geometries cost as much as staging them.
analyze staged_jurisdiction (layer_id, id, begins);
