"""The settings workbook ข้อมูลหน่วยงาน.xlsx: its records, its sheets and its reader."""
