"""What writes the pages of docs/ that follow from the code and the contract.

It imports tools.contract and the library.
"""
