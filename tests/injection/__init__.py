"""What people and files write, as hostile as can be, comes out as plain data wherever it is shown."""
