-- analyze_live_reports: statistics, as autovacuum would gather them.
analyze live_report;
