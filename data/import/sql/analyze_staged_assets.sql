-- analyze_staged_assets(): tells the planner how many rows were staged; without it joins assume a near-empty table.
-- Keys only: statistics of geometries cost as much as staging them.
analyze staged_asset (class_id, id, begins);
