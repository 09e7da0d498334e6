"""The operations that the engine has not for real, answered from the contract: what each does to what was made. No I/O."""
