"""The operations that the engine does not do for real, answered from the contract: what each does to what was made. No I/O."""
