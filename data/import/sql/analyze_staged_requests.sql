-- analyze_staged_requests(): tells the planner how many rows were staged; without it joins assume a near-empty table.
-- Keys only: statistics of locations cost as much as staging them.
analyze staged_request (dataset, source_id);
