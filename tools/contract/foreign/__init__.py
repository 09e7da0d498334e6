"""Contracts as others write them, brought into the form that the generator reads: one small pass a module, without I/O.

`normal_form.normal_form` says in which order. A contract that keeps the rules of lint.py comes out as it went in.
"""
