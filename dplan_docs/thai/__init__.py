"""Digits, text, dates, money and names in Thai: pure functions, the only home of PyThaiNLP."""
