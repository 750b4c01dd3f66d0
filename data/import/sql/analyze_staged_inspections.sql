-- analyze_staged_inspections(): tells the planner how many rows were staged; without it joins assume a near-empty table.
analyze staged_inspection (dataset, id);
