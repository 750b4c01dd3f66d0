-- analyze_staged_requests(): tells the planner how many rows were staged; without it joins assume a near-empty table.
analyze staged_request;
