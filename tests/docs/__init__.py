"""The pages in docs/ and beside the code say what the code does."""
