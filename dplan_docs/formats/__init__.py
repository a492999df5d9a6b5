"""The office formats: Word, Excel and PDF files, read guarded and written repeatably."""
