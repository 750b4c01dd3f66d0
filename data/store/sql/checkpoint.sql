-- checkpoint(): nothing. What was written so far need not be replayed after a kill, and its log can be used again.
checkpoint
